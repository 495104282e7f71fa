using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>What shipping at one shop adds, in minor units.</summary>
/// <param name="PaidFee">Added when the plan buys here and stays under the threshold: the fee, or 0 when lines in the basket pay it anyway.</param>
/// <param name="Missing">What the plan must spend here for free shipping; null when that changes nothing.</param>
/// <param name="FreeFee">Added when the plan spends at least that: 0, or below zero when lines in the basket are spared the fee.</param>
internal sealed record PlanShop(string MerchantId, Merchant? Merchant, Money Existing, long PaidFee, long? Missing, long FreeFee)
{
    public static PlanShop Of(string merchantId, Merchant? merchant, Money existing)
    {
        // A shop that states no policy counts as free here: nothing known speaks against it, and the totals show its shipping as not known.
        if (merchant.PolicyIn(existing.Currency) is not { Fee.MinorUnits: > 0 } policy) return new PlanShop(merchantId, merchant, existing, 0, null, 0);

        var fee = policy.Fee.MinorUnits;
        var paidAlready = policy.CostFor(existing).MinorUnits;
        if (policy.FreeFrom is not { } free) return new PlanShop(merchantId, merchant, existing, fee - paidAlready, null, 0);
        var missing = (free - existing).MinorUnits;
        return missing <= 0
            ? new PlanShop(merchantId, merchant, existing, 0, null, 0)
            : new PlanShop(merchantId, merchant, existing, fee - paidAlready, missing, -paidAlready);
    }

    /// <summary>What shipping adds to a plan that spends this much here.</summary>
    public long FeeFor(long spent) => spent == 0 ? 0 : spent >= Missing ? FreeFee : PaidFee;
}
