Console.WriteLine("ShopAgent");
