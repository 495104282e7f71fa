namespace ShopAgent.Agent.Turns;

/// <summary>The texts that models are instructed with; each is a file of its own in the folder Prompts.</summary>
internal static class PromptFile
{
    /// <exception cref="InvalidOperationException">The file is not in the program.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream("ShopAgent.Agent.Prompts." + name) ?? throw new InvalidOperationException($"The prompt {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
