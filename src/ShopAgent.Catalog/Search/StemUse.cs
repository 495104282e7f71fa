namespace ShopAgent.Catalog.Search;

/// <summary>How a stem is used in the titles of a catalogue.</summary>
internal sealed class StemUse
{
    /// <summary>The title that counted it last: a stem counts once a title.</summary>
    private int _lastTitle;

    public int Titles { get; private set; }

    /// <summary>Titles of which it is the head noun.</summary>
    public int Heads { get; private set; }

    /// <summary>Folded brand of the products of which it is the head; "" before one is known, null when there are several.</summary>
    public string? HeadBrand { get; private set; } = "";

    public void CountTitle(int title)
    {
        if (_lastTitle == title) return;
        _lastTitle = title;
        Titles++;
    }

    public void CountHead(string foldedBrand)
    {
        Heads++;
        if (HeadBrand is "") HeadBrand = foldedBrand;
        else if (foldedBrand.Length > 0 && HeadBrand != foldedBrand) HeadBrand = null;
    }
}
