namespace ShopAgent.Agent.Binding;

/// <summary>The schema says only that it is an object, and the description where its members are listed: they stand in another tool's schema already. It is bound as strictly as any other.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class BriefAttribute : Attribute;
