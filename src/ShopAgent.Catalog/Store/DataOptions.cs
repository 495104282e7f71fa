namespace ShopAgent.Catalog.Store;

/// <summary>Where the program keeps its own files. Section "Data".</summary>
public sealed class DataOptions
{
    public const string SectionName = "Data";

    private const string ApplicationFolder = "shopagent";

    /// <summary>Folder of catalog.db; created when missing. Default "": the user's local application data folder + "shopagent".</summary>
    public string Directory { get; set; } = "";

    /// <summary>The absolute folder that <see cref="Directory"/> means.</summary>
    public string FullPath => Directory.Length > 0
        ? Path.GetFullPath(Directory)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), ApplicationFolder);
}
