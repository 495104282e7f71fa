namespace ShopAgent.Tests.Conversations.Utterances;

/// <summary>Rules of what people, and what falls on a keyboard, say to a shop: "{name}" stands for another rule.</summary>
internal static class Grammar
{
    /// <summary>Sentences that ask for a change of the basket.</summary>
    public static readonly string[] Asking =
    [
        "add {it}", "ok add {it}", "put {number} {product} in my basket", "{number} {product} please", "i'll take {it}", "remove {it}", "take {it} out of the basket", "make it {number}", "double it",
        "halve it", "undo", "redo", "undo again", "swap {it} for {it}", "replace {it} by a cheaper one", "clear my basket", "{number} more", "{number} {product} actually, not {number}",
        "add {amount} of {product}", "add them all", "yes add both", "fine, add everything", "go ahead", "{amount} {product}", "add {product} and {product}", "buy {it}", "order the {ordinal} one now",
        "ajoute {lui}", "mets {nombre} {produit} dans mon panier", "je prends {lui}", "enlève {lui}", "retire {lui} du panier", "mets-en {nombre}", "annule", "refais", "double ça", "vide le panier",
        "remplace {lui} par {lui}", "{nombre} {produit}", "{nombre} de plus", "ajoute tout", "vas-y", "{quantité} de {produit}", "mets les deux", "achète {lui}", "et {nombre} {produit} s'il te plaît",
    ];

    /// <summary>Sentences that look, ask or tell, and leave the basket alone.</summary>
    public static readonly string[] Looking =
    [
        "{product}", "{product} under {price}", "show me {product}", "do you have {product} in {colour}?", "i am looking for {product} between {price} and {price}", "{product} cheaper than {price} but above {price}",
        "{product} in size {size}", "{colour} {product} not {colour}", "cheaper", "lighter but still cheaper than the {ordinal} one", "in {colour}", "another brand", "not that one", "what sizes?", "more",
        "tell me more about {it}", "compare the {ordinal} and the {ordinal}", "why {it}?", "what's in my basket?", "what is the total", "which one is best value?", "the {ordinal} one", "I'm allergic to {allergen}",
        "i hate {material}", "my size is {number}", "forget my size", "what do you know about me", "hello", "thanks", "help", "who won the world cup?", "what's the weather like in {price}", "check out",
        "you told me it was {price}", "a gift for my {number} year old nephew", "no", "never mind", "what about the one from the other shop?", "{product} without {allergen}", "the most expensive {product}",
        "{product} or {product}?", "apple tart for {number}", "everything for a wedding with {number} guests", "is {it} waterproof?", "how heavy is {it}", "my budget is {price}", "between {price} and {price}, no, {price}",
        "{produit}", "{produit} à moins de {prix}", "montre-moi {produit}", "avez-vous {produit} en {couleur} ?", "je cherche {produit} entre {prix} et {prix}", "moins cher", "plus léger", "en {couleur}",
        "quelles tailles ?", "plus", "dis-m'en plus sur {lui}", "compare le premier et le deuxième", "pourquoi ?", "mon panier", "combien ça fait", "je suis allergique aux {allergène}", "je déteste le polyester",
        "je fais du {nombre}", "bonjour", "merci", "quel temps fait-il ?", "un cadeau pour ma nièce de {nombre} ans", "tarte aux pommes pour {nombre}", "non", "laisse tomber", "autre marque",
        "show me {produit} à moins de {price}", "je cherche des {product} under {prix}", "{product} pas trop cher svp", "un {product} waterproof et léger",
    ];

    /// <summary>What is no sentence at all.</summary>
    public static readonly string[] Noise =
    [
        "{emoji}", "{emoji}{emoji}{emoji} {product} {emoji}", "???", "...", "!!!!!!", "- - -", "()[]{}", "«»", "'", "\"", "\\", "%s%n", "${jndi:ldap://x}", "<script>alert(1)</script>", "'; DROP TABLE product; --",
        "SELECT * FROM product WHERE 1=1 OR price < 5", "\" OR \"\"=\"", "MATCH 'NEAR(' AND *", "product:*", "for (var i = 0; i < 10; i++) { basket.Add(i); }", "{\"name\": \"basket_add\", \"arguments\": {\"id\": \"1\"}}",
        "public static void Main() => Console.WriteLine(\"hi\");", "https://example.com/a?b=c&d=e#f", "مرحبا أريد خيمة", "אני מחפש אוהל", "テントを探しています", "帐篷 {price}", "Ищу палатку", "ψάχνω σκηνή", "\u202Egnirts\u202C",
        "\u0000\u0001\u0007\u001b[31m{product}\u001b[0m", "a\u0301\u0301\u0301\u0301", "\uFEFF{product}", "{product}\r\n{product}\n\n{product}", "\ud83d", "0", "-1", "1e999", "999999999999999999999999999999", "0,0,0", "1.2.3.4", "٣", "½",
        "{digits}", "{letters}", "{letters} {letters} {letters}", "NaN euros", "{price}{price}{price}", "-{price}", "under -5 euros", "over 10 and under 5 euros", "at least 100 l and at most 2 l {product}",
        "the the the the", "a", "and", "not", "no no no", "or or or", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "{repeated}", "{open}",
    ];

    public static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["it"] = ["it", "that", "the {ordinal} one", "the {colour} one", "the cheaper one", "both", "the {product}", "number {number}", "the one from the other shop", "them"],
        ["lui"] = ["le", "ça", "le premier", "la deuxième", "la {couleur}", "le moins cher", "les deux", "le {produit}", "celui de l'autre boutique"],
        ["ordinal"] = ["first", "second", "third", "last", "7th", "0th", "99th"],
        ["number"] = ["1", "2", "three", "a dozen", "12", "0", "-2", "1.5", "500", "99999999", "half a dozen", "1/2", "ten"],
        ["nombre"] = ["1", "deux", "3", "une douzaine", "-2", "1,5", "0", "quarante", "100000"],
        ["amount"] = ["1.5 kg", "500 g", "2 l", "a dozen", "3 packs", "0 kg", "-1 kg", "a bottle", "1 ton"],
        ["quantité"] = ["1,5 kg", "500 g", "2 l", "une douzaine", "3 paquets", "un litre"],
        ["size"] = ["38", "42", "XL", "m", "32/34"],
        ["price"] = ["50 euros", "€20", "$30", "19.99", "100 bucks", "1.234,56 €", "0", "1e5 eur", "-5 euros", "£12"],
        ["prix"] = ["50 euros", "20 €", "19,99", "cent euros", "1 000 €"],
        ["colour"] = ["black", "red", "navy", "blue", "off-white"],
        ["couleur"] = ["noir", "rouge", "bleu marine", "vert"],
        ["allergen"] = ["nuts", "gluten", "milk", "peanuts", "egg"],
        ["allergène"] = ["noix", "arachides", "œufs"],
        ["material"] = ["polyester", "wool", "leather"],
        ["product"] =
        [
            "tent", "wireless headphones", "headlamp", "30l backpack", "energy bars", "dress", "running shoes", "power bank", "spaghetti", "milk", "apples", "eggs", "cheese", "sleeping bag", "jacket", "usb-c cable",
            "toy", "puzzle", "flux capacitor", "2 person tent", "laptop 16gb ram", "chocolate", "head torch", "stove", "jeans 32/34", "Nordkapp", "monitor 27 inch 4k",
        ],
        ["produit"] = ["une tente", "des écouteurs", "une lampe frontale", "sac à dos 30 l", "lait", "pommes", "œufs", "robe noire", "chaussures", "fromage", "pâtes", "jouet", "sac de couchage", "machin truc"],
        ["emoji"] = ["😀", "🛒", "🏕️", "👨‍👩‍👧", "🇫🇷", "❤️‍🔥", "🤷🏽"],
    };
}
