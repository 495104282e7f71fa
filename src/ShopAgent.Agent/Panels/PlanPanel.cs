using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;

namespace ShopAgent.Agent.Panels;

public sealed record PlanPanel(BasketPlan Plan, Money? Budget) : Panel;
