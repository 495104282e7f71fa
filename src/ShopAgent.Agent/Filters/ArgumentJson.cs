using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Filters;

[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class ArgumentJson : JsonSerializerContext;
