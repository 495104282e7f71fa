using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace ShopAgent.Tests.Models;

/// <summary>Two tools that count what they are called with.</summary>
public sealed class FakeShop
{
    public List<string> Calls { get; } = [];

    [KernelFunction("search"), Description("Finds products.")]
    public string Search(string query)
    {
        Calls.Add($"search {query}");
        return "1 product";
    }

    [KernelFunction("show_basket"), Description("Shows the basket.")]
    public string ShowBasket()
    {
        Calls.Add("show_basket");
        return "empty";
    }
}
