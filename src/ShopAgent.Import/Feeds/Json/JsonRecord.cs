using System.Text.Json;

namespace ShopAgent.Import.Feeds.Json;

/// <param name="Line">Where the object starts, counted from 1.</param>
/// <param name="Element">Valid until the next record is read.</param>
internal readonly record struct JsonRecord(int Line, JsonElement Element);
