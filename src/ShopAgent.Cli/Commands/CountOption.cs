using System.CommandLine;
using System.Globalization;

namespace ShopAgent.Cli.Commands;

/// <summary>An option that takes a number from 1 up.</summary>
internal sealed class CountOption : Option<int>
{
    public CountOption(string name, string description, int byDefault) : base(name)
    {
        Description = description;
        HelpName = "N";
        DefaultValueFactory = _ => byDefault;
        // A parser of our own: the library's conversion throws where another option's validator looks at the whole command.
        CustomParser = result =>
        {
            var text = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0) return count;
            result.AddError($"{name} is \"{text}\"; it must be a number, 1 or more.");
            return byDefault;
        };
    }
}
