namespace ShopAgent.Catalog.Specs;

/// <summary>How numbers and unit stand together.</summary>
public enum MeasureForm
{
    /// <summary>"16 GB".</summary>
    Plain,

    /// <summary>"5-12 years": lowest and highest.</summary>
    Range,

    /// <summary>"5000/4400 MB/s": two values of two things.</summary>
    Pair,

    /// <summary>"508 x 420 mm".</summary>
    Dimensions,

    /// <summary>"2 x 16 GB": so many of that size.</summary>
    Multiple,

    /// <summary>"2560 x 1440": pixels.</summary>
    Resolution,
}
