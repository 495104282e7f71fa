namespace ShopAgent.Agent.Grounding;

/// <summary>Something that a reply says and no tool result of this session supports.</summary>
/// <param name="Kind">price, total, name, rating, stock, delivery, discount, free, safety, action, order, count, ranking, link, internal, promise.</param>
/// <param name="Said">The words at fault, for the model that is asked to mend them; empty: the sentence as a whole.</param>
internal sealed record UnsupportedClaim(string Kind, string Said);
