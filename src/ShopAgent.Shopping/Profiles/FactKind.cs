namespace ShopAgent.Shopping.Profiles;

public enum FactKind { Like, Dislike, Require, Avoid, Size, Diet, Allergy, Budget }
