using System.Text;

namespace OrmLint.Migrations;

/// <summary>Lines of a file in the making, in the file's own indentation and line ends.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder _text = new();
    private readonly string _newLine;
    private readonly string _unit;

    public IndentedText(string newLine, string unit)
    {
        _newLine = newLine;
        _unit = unit;
    }

    /// <summary>How deep the lines are that follow.</summary>
    public int Depth { get; set; }

    /// <summary>An empty line.</summary>
    public void Line() => _text.Append(_newLine);

    /// <summary>A line.</summary>
    public void Line(string line) => Line(0, line);

    /// <summary>A line that is deeper than the others.</summary>
    public void Line(int deeper, string line)
    {
        for (var level = 0; level < Depth + deeper; level++) _text.Append(_unit);
        _text.Append(line).Append(_newLine);
    }

    /// <summary>Text that has its own indentation and line ends.</summary>
    public void Raw(string text) => _text.Append(text);

    /// <summary>An opening brace; the lines that follow are deeper.</summary>
    public void Open()
    {
        Line("{");
        Depth++;
    }

    /// <summary>The closing brace.</summary>
    public void Close()
    {
        Depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
