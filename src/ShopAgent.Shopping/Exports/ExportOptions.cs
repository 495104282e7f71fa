namespace ShopAgent.Shopping.Exports;

/// <summary>Section "Export".</summary>
public sealed class ExportOptions
{
    public const string SectionName = "Export";

    /// <summary>Folder for files that are asked for in a conversation; empty: the working directory. Created when needed.</summary>
    public string Directory { get; set; } = "";
}
