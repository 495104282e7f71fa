using System.Reflection;

namespace ShopAgent.Agent.Binding;

/// <summary>What an argument is made of.</summary>
internal enum ArgumentKind
{
    Text,
    Whole,
    Number,
    Truth,
    Date,
    Choice,
    List,
    Object,

    /// <summary>An object whose members are somebody else's to check.</summary>
    Open,
}

/// <summary>The form that a value of a .NET type has in the arguments of a tool; <see cref="ShapeReader"/> reads it off the type.</summary>
/// <param name="Type">Never <see cref="Nullable{T}"/>: whether a value may be left out is a matter of the member.</param>
internal sealed record ArgumentShape(ArgumentKind Kind, Type Type)
{
    /// <summary>Of a choice: every name with its value, in the order of declaration.</summary>
    public IReadOnlyList<ArgumentChoice> Choices { get; init; } = [];

    /// <summary>Of a list: the shape of each entry.</summary>
    public ArgumentShape? Entry { get; init; }

    /// <summary>Of an object: what it holds.</summary>
    public IReadOnlyList<ArgumentMember> Members { get; init; } = [];

    /// <summary>Of an object: what makes it.</summary>
    public ConstructorInfo? Constructor { get; init; }

    /// <summary>Of text that is more than a string: what reads it.</summary>
    public MethodInfo? Factory { get; init; }

    /// <summary>Of an object: the text that its type has, when its place has none.</summary>
    public string? Description { get; init; }

    /// <inheritdoc cref="ShapeReader.Read(Type)"/>
    public static ArgumentShape Of(Type type) => ShapeReader.Read(type);
}

/// <summary>One value of an enum under the name that schema, arguments and JSON have for it.</summary>
internal sealed record ArgumentChoice(string Name, object Value);

/// <summary>A parameter of a tool or a member of a record.</summary>
/// <param name="Name">As the schema has it.</param>
internal sealed record ArgumentMember(string Name, ArgumentShape Shape, ArgumentLimits Limits, bool IsRequired)
{
    /// <summary>See <see cref="BriefAttribute"/>.</summary>
    public bool IsBrief { get; init; }

    /// <summary>What a model is told about it.</summary>
    public string? Description { get; init; }

    /// <summary>What it is when nothing is given; null also stands for "unknown".</summary>
    public object? Default { get; init; }

    /// <summary>Its place in the constructor; null when it is set as a property, or belongs to no record.</summary>
    public int? Position { get; init; }

    /// <summary>The property of a record that holds it.</summary>
    public PropertyInfo? Property { get; init; }
}
