using System.CommandLine;

namespace ShopAgent.Cli.Commands;

/// <summary>An option that takes a number from 1 up.</summary>
internal sealed class CountOption : Option<int>
{
    public CountOption(string name, string description, int byDefault) : base(name)
    {
        Description = description;
        HelpName = "N";
        DefaultValueFactory = _ => byDefault;
        Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() > 0) return;
            result.AddError($"{name} must be 1 or more.");
        });
    }
}
