namespace ShopAgent.Cli.Input;

/// <summary>Lines entered before, for the up and down keys. What was typed and not yet entered waits below the latest line.</summary>
internal sealed class InputHistory
{
    /// <summary>More lines than anyone walks back through.</summary>
    private const int Capacity = 200;

    private readonly List<string> _lines = [];
    private int _position;
    private string _draft = "";

    /// <summary>Remembers a line that was entered; a blank one and a repetition of the latest are left out.</summary>
    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_lines.Count == 0 || _lines[^1] != line)) _lines.Add(line);
        if (_lines.Count > Capacity) _lines.RemoveAt(0);
        _position = _lines.Count;
        _draft = "";
    }

    /// <param name="current">What stands in the line now.</param>
    /// <returns>The line before; null at the oldest.</returns>
    public string? Older(string current)
    {
        if (_position == 0) return null;
        if (_position == _lines.Count) _draft = current;
        return _lines[--_position];
    }

    /// <returns>The line after, at last what was typed; null below it.</returns>
    public string? Newer()
    {
        if (_position == _lines.Count) return null;
        return ++_position == _lines.Count ? _draft : _lines[_position];
    }
}
