namespace ShopAgent.Shopping.Profiles;

public enum FactSource { Stated, Inferred }
