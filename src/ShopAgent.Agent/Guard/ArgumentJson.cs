using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Guard;

[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class ArgumentJson : JsonSerializerContext;
