namespace ShopAgent.Benchmarks.Turns;

/// <summary>What a shopper says in turn, English and French, over the generated catalogue: searches, refinements, details, baskets, plans, a profile, small talk.</summary>
internal static class MixedTalk
{
    public static IReadOnlyList<string> Turns { get; } =
    [
        "hello", "wireless headphones under 60 euros pls", "cheaper", "tell me more about the second one", "ok add it", "make it two", "what's in my basket?", "undo",
        "need a 2 persn tent under 2 kg, watreproof", "in red", "compare the first and the third", "which one is best value?", "add the cheaper one", "why that one?",
        "a laptop with 16 gb ram and 512 gb storage under 900 euros", "lighter", "the second one", "add it and show me my basket", "remove the laptop",
        "une bouteille d'eau de 750 ml à moins de 20 euros", "moins cher", "ajoute la première", "mets-en trois", "annule", "mon panier",
        "usb-c charger 65w with a 2 m cable", "do you have it in white?", "more", "the most expensive office chair", "the cheapest monitor in stock with 144 hz",
        "a head torch, a sleeping bag and a backpack, under 200 euros all in", "why not the cheaper one?", "no", "rain jackets in size M, not black", "i hate polyester", "show me t-shirts in L",
        "what do you know about me", "forget everything about me", "who won the world cup?", "thanks", "add 3 spaghetti 500 g and 2 chocolate 100 g", "double it", "swap the spaghetti for a cheaper one",
        "running shoes 42 between 50 and 120 euros", "anything from another brand?", "board games for 8 year olds, at most 45 minutes", "best rated yoga mat", "a frying pan 28 cm or a table lamp",
        "do you have the Zephyron X9000?", "whats the closest thing", "un sac à dos de 40 l, pas noir, moins de 1,5 kg", "compare le premier et le deuxième", "enlève tout", "check out",
    ];
}
