using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Binding;

/// <summary>Reads the shapes of .NET types by reflection, each type once.</summary>
internal static class ShapeReader
{
    private static readonly ConcurrentDictionary<Type, ArgumentShape> Known = new();

    /// <summary>The interfaces that an array satisfies.</summary>
    private static readonly HashSet<Type> Lists = [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(IList<>), typeof(ICollection<>)];

    /// <summary>
    /// string and <see cref="FromTextAttribute">types read from text</see>, int, decimal, bool, DateOnly, JsonObject for an object that is checked later, enums, arrays and their read-only interfaces, and records of these; value types also as nullable.
    /// </summary>
    /// <exception cref="NotSupportedException">Any other type, and a record that holds itself: its schema would have no end.</exception>
    public static ArgumentShape Read(Type type) => Read(type, []);

    /// <summary>The members of a tool or of a record's constructor.</summary>
    /// <param name="within">The records that are being read.</param>
    public static ArgumentMember Parameter(ParameterInfo parameter, PropertyInfo? property, IReadOnlyList<Type> within)
    {
        ICustomAttributeProvider[] places = property is null ? [parameter] : [parameter, property];
        var shape = Read(parameter.ParameterType, within);
        var initial = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return new(property is null ? parameter.Name! : NameOf(property), shape, ArgumentLimits.Of(places), !parameter.HasDefaultValue)
        {
            Description = ArgumentLimits.First<DescriptionAttribute>(places)?.Description ?? shape.Description,
            // Metadata holds the default of a nullable enum as a number, and that of a struct as null.
            Default = initial is null ? parameter.HasDefaultValue ? Blank(parameter.ParameterType) : null : shape.Kind == ArgumentKind.Choice ? Enum.ToObject(shape.Type, initial) : initial,
            IsBrief = Array.Exists(places, place => place.IsDefined(typeof(BriefAttribute), inherit: false)),
            Position = property is null ? null : parameter.Position,
            Property = property,
        };
    }

    private static ArgumentShape Read(Type type, IReadOnlyList<Type> within)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Known.TryGetValue(type, out var known)) return known;
        if (within.Contains(type)) throw new NotSupportedException($"{type} holds itself; the arguments of a tool have an end.");
        return Known.GetOrAdd(type, New(type, within));
    }

    private static ArgumentShape New(Type type, IReadOnlyList<Type> within)
    {
        if (type.IsDefined(typeof(FromTextAttribute), inherit: false)) return new(ArgumentKind.Text, type) { Factory = Factory(type) };
        if (type == typeof(string)) return new(ArgumentKind.Text, type);
        if (type == typeof(int)) return new(ArgumentKind.Whole, type);
        if (type == typeof(decimal)) return new(ArgumentKind.Number, type);
        if (type == typeof(bool)) return new(ArgumentKind.Truth, type);
        if (type == typeof(DateOnly)) return new(ArgumentKind.Date, type);
        if (type == typeof(JsonObject)) return new(ArgumentKind.Open, type);
        if (type.IsEnum) return new(ArgumentKind.Choice, type) { Choices = Choices(type) };
        if (type.IsSZArray) return new(ArgumentKind.List, type) { Entry = Entry(type.GetElementType()!, within) };
        if (type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition())) return new(ArgumentKind.List, type) { Entry = Entry(type.GetGenericArguments()[0], within) };
        return IsRecord(type) ? Object(type, [.. within, type]) : throw new NotSupportedException($"{type} cannot be an argument of a tool; see {nameof(ShapeReader)} for the types that can.");
    }

    private static ArgumentShape Entry(Type type, IReadOnlyList<Type> within) =>
        Nullable.GetUnderlyingType(type) is null ? Read(type, within) : throw new NotSupportedException($"A list of {type} cannot be an argument of a tool; no entry of a list is null.");

    /// <summary>The compiler gives every record a way to print its members.</summary>
    private static bool IsRecord(Type type) =>
        !type.IsAbstract && !type.IsInterface && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private static MethodInfo Factory(Type type) =>
        type.GetMethod(FromTextAttribute.Method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(string)]) is { } method && (Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType) == type
            ? method
            : throw new NotSupportedException($"{type} is read from text, but has no static {type.Name} {FromTextAttribute.Method}(string).");

    private static List<ArgumentChoice> Choices(Type type)
    {
        List<ArgumentChoice> choices = [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            new ArgumentChoice(field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? ArgumentNames.Choices.ConvertName(field.Name), field.GetValue(null)!))];
        RefuseTwins(type, choices.Select(choice => choice.Name));
        return choices;
    }

    private static ArgumentShape Object(Type type, IReadOnlyList<Type> within)
    {
        var constructors = type.GetConstructors();
        var constructor = Array.Find(constructors, one => one.IsDefined(typeof(JsonConstructorAttribute))) ?? constructors.MaxBy(one => one.GetParameters().Length);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        List<ArgumentMember> members = [];
        HashSet<PropertyInfo> taken = [];
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            var property = Array.Find(properties, one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                ?? throw new NotSupportedException($"The parameter {parameter.Name} of {type}'s constructor has no property.");
            taken.Add(property);
            if (!IsIgnored(property)) members.Add(Parameter(parameter, property, within));
            else if (!parameter.HasDefaultValue) throw new NotSupportedException($"{type}.{property.Name} is not an argument, but {type} cannot be made without it.");
        }

        var blank = new Lazy<object?>(() => Blank(constructor, type));
        foreach (var property in properties.Where(one => !taken.Contains(one) && !IsIgnored(one) && one.SetMethod is { IsPublic: true }))
        {
            var required = property.IsDefined(typeof(RequiredMemberAttribute));
            var shape = Read(property.PropertyType, within);
            members.Add(new(NameOf(property), shape, ArgumentLimits.Of([property]), required)
            {
                Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? shape.Description,
                Default = required || blank.Value is not { } made ? null : property.GetValue(made),
                IsBrief = property.IsDefined(typeof(BriefAttribute)),
                Property = property,
            });
        }

        RefuseTwins(type, members.Select(member => member.Name));
        return new(ArgumentKind.Object, type) { Members = members, Constructor = constructor, Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description };
    }

    private static bool IsIgnored(PropertyInfo property) => property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always };

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? ArgumentNames.Members.ConvertName(property.Name);

    /// <summary>An object whose properties have their initial values; null when its constructor takes nothing empty.</summary>
    private static object? Blank(ConstructorInfo? constructor, Type type)
    {
        try
        {
            return constructor is null ? Activator.CreateInstance(type) : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Blank(parameter.ParameterType))]);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static object? Blank(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static void RefuseTwins(Type type, IEnumerable<string> names)
    {
        if (names.GroupBy(ArgumentNames.Key).FirstOrDefault(group => group.Count() > 1) is { } twins) throw new NotSupportedException($"{type} has names that models cannot tell apart: {string.Join(", ", twins)}.");
    }
}
