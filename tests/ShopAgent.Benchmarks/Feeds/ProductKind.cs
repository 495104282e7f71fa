namespace ShopAgent.Benchmarks.Feeds;

/// <param name="Noun">What its titles call it.</param>
/// <param name="Category">Path of product_type.</param>
/// <param name="Measures">What its titles may say of it, and with it the detail: "name|value|unit".</param>
/// <param name="Sizes">Values of the option size; empty: none.</param>
internal sealed record ProductKind(string Noun, string Category, string[] Measures, string[] Sizes)
{
    private static readonly string[] Clothing = ["XS", "S", "M", "L", "XL"];

    public static IReadOnlyList<ProductKind> All { get; } =
    [
        new("Laptop", "Electronics > Computers > Laptops", ["Memory|8,16,32|GB", "Storage|256,512,1024|GB", "Screen size|13.3,14,15.6,17.3|inch"], []),
        new("USB-C Charger", "Electronics > Power > Chargers", ["Power|20,45,65,100|W", "Cable length|1,1.5,2|m"], []),
        new("SSD", "Electronics > Computers > Storage", ["Capacity|500,1000,2000,4000|GB", "Read speed|560,3500,7000|MB/s"], []),
        new("Headphones", "Electronics > Audio > Headphones", ["Battery life|20,30,40|h", "Weight|180,240,260|g"], []),
        new("Monitor", "Electronics > Displays", ["Screen size|24,27,32|inch", "Refresh rate|60,144,240|Hz"], []),
        new("Phone Case", "Electronics > Accessories > Cases", ["Thickness|1,1.5,2|mm"], []),
        new("Tent", "Outdoor > Camping > Tents", ["Weight|1.8,2.5,4|kg", "Packed length|40,45,55|cm"], ["1-person", "2-person", "4-person"]),
        new("Backpack", "Outdoor > Packs > Backpacks", ["Volume|18,25,40,65|l", "Weight|0.8,1.2,1.9|kg"], ["S", "M", "L"]),
        new("Sleeping Bag", "Outdoor > Camping > Sleeping Bags", ["Weight|0.9,1.4,2|kg", "Length|185,200,215|cm"], ["Regular", "Long"]),
        new("Rain Jacket", "Fashion > Outerwear > Jackets", ["Weight|280,350,420|g"], Clothing),
        new("T-Shirt", "Fashion > Tops > T-Shirts", ["Fabric weight|140,180,220|g"], Clothing),
        new("Running Shoes", "Fashion > Shoes > Running Shoes", ["Drop|4,8,10|mm", "Weight|210,260,290|g"], ["38", "40", "42", "44"]),
        new("Chocolate", "Food > Sweets > Chocolate", ["Contents|100,200,300|g"], []),
        new("Olive Oil", "Food > Pantry > Oil", ["Contents|250,500,750|ml"], []),
        new("Spaghetti", "Food > Pantry > Pasta", ["Contents|500,1000|g"], []),
        new("Green Tea", "Food > Drinks > Tea", ["Contents|50,100,250|g"], []),
        new("Frying Pan", "Home > Kitchen > Pans", ["Diameter|20,24,28,32|cm", "Weight|0.9,1.3,1.8|kg"], ["20 cm", "24 cm", "28 cm"]),
        new("Table Lamp", "Home > Lighting > Lamps", ["Power|5,7,9|W", "Height|30,45,60|cm"], []),
        new("Office Chair", "Home > Furniture > Chairs", ["Maximum load|110,130,150|kg", "Height|100,115,125|cm"], []),
        new("Building Blocks", "Toys > Construction", ["Pieces|120,350,800|pieces", "Minimum age|3,6,8|years"], []),
        new("Board Game", "Toys > Games > Board Games", ["Playing time|20,45,90|min", "Minimum age|8,10,12|years"], []),
        new("Water Bottle", "Sports > Hydration > Bottles", ["Volume|500,750,1000|ml", "Weight|120,180,320|g"], []),
        new("Yoga Mat", "Sports > Yoga > Mats", ["Thickness|4,6,8|mm", "Length|173,183|cm"], []),
        new("Cordless Drill", "Tools > Power Tools > Drills", ["Voltage|12,18|V", "Weight|1.1,1.6,2|kg"], []),
    ];
}
