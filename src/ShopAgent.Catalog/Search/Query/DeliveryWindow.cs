namespace ShopAgent.Catalog.Search.Query;

/// <summary>A delivery that is here in time. An offer's own delivery time decides, else its shop's; where neither is stated, it is not known.</summary>
/// <param name="WorkingDays">Most working days that it may take, 0 or more.</param>
/// <param name="ShopDays">By merchant id, the working days that a shop takes at most; a shop that states none is missing.</param>
public sealed record DeliveryWindow(int WorkingDays, IReadOnlyDictionary<string, int> ShopDays)
{
    /// <summary>For messages.</summary>
    public override string ToString() => WorkingDays == 1 ? "delivered within 1 working day" : $"delivered within {WorkingDays} working days";
}
