using System;
using System.IO;

namespace OrmLint.RealCode.Projects;

/// <summary>A condition of a project file: comparisons, <c>Exists</c>, <c>!</c>, <c>and</c>, <c>or</c>. What cannot be read does not hold.</summary>
internal sealed class Condition
{
    private readonly string _text;
    private readonly Properties _properties;
    private int _position;

    private Condition(string text, Properties properties) => (_text, _properties) = (text, properties);

    /// <summary>Whether the condition holds. An absent one does.</summary>
    public static bool Holds(string? text, Properties properties)
    {
        if (string.IsNullOrWhiteSpace(text)) return true;
        var condition = new Condition(text, properties);
        var result = condition.Or();
        condition.SkipSpace();
        return result == true && condition._position == text.Length;
    }

    private bool? Or()
    {
        var result = And();
        while (Word("or"))
        {
            var right = And();
            result = result == true || right == true ? true : result is null || right is null ? null : false;
        }
        return result;
    }

    private bool? And()
    {
        var result = Not();
        while (Word("and"))
        {
            var right = Not();
            result = result == false || right == false ? false : result is null || right is null ? null : true;
        }
        return result;
    }

    private bool? Not()
    {
        SkipSpace();
        if (At('!') && !At("!=")) return Skip(1) ? !Not() : null;
        if (At('('))
        {
            Skip(1);
            var inner = Or();
            SkipSpace();
            return At(')') && Skip(1) ? inner : null;
        }
        return Comparison();
    }

    private bool? Comparison()
    {
        if (Word("Exists"))
        {
            SkipSpace();
            var close = At('(') ? Properties.ClosingParenthesis(_text, _position) : -1;
            if (close < 0) return null;
            var path = _properties.Expand(_text[(_position + 1)..close].Trim().Trim('\'', '"'));
            _position = close + 1;
            return path is null ? null : path.Length > 0 && Path.Exists(Path.Combine(_properties.ThisFolder, path.Replace('\\', '/')));
        }
        var left = Operand();
        SkipSpace();
        foreach (var sign in new[] { "==", "!=" })
        {
            if (!At(sign)) continue;
            Skip(2);
            var right = Operand();
            if (left is null || right is null) return null;
            return left.Equals(right, StringComparison.OrdinalIgnoreCase) == (sign == "==");
        }
        return left is null ? null : bool.TryParse(left.Trim(), out var value) ? value : null;
    }

    private string? Operand()
    {
        SkipSpace();
        var start = _position;
        if (At('\''))
        {
            var end = _text.IndexOf('\'', start + 1);
            // A quoted operand may hold a property function with quotes of its own.
            while (end > 0 && _text[start..end].LastIndexOf("$(", StringComparison.Ordinal) is >= 0 and var open
                && Properties.ClosingParenthesis(_text, start + open + 1) > end)
                end = _text.IndexOf('\'', end + 1);
            if (end < 0) return null;
            _position = end + 1;
            return _properties.Expand(_text[(start + 1)..end]);
        }
        if (At("$("))
        {
            var end = Properties.ClosingParenthesis(_text, start + 1);
            if (end < 0) return null;
            _position = end + 1;
            return _properties.Expand(_text[start.._position]);
        }
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '_')) _position++;
        return _position > start ? _text[start.._position] : null;
    }

    private bool Word(string word)
    {
        SkipSpace();
        if (string.Compare(_text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        var end = _position + word.Length;
        if (end < _text.Length && char.IsLetterOrDigit(_text[end])) return false;
        return Skip(word.Length);
    }

    private bool At(char c) => _position < _text.Length && _text[_position] == c;

    private bool At(string sign) => string.CompareOrdinal(_text, _position, sign, 0, sign.Length) == 0;

    private bool Skip(int count)
    {
        _position += count;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }
}
