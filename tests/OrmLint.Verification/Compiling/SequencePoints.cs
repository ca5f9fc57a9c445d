using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OrmLint.Verification.Compiling;

/// <summary>A piece of code that a debugger could stop at.</summary>
public readonly record struct CodeLines(string File, int First, int Last)
{
    /// <summary>Whether the line is part of it.</summary>
    public bool Contain(string file, int line) => file == File && First <= line && line <= Last;
}

/// <summary>Where each instruction of a scenario comes from.</summary>
public sealed class SequencePoints
{
    private readonly Dictionary<int, ImmutableArray<(int Offset, CodeLines Lines)>> _methods = [];

    /// <summary>Reads them from a portable PDB.</summary>
    public static SequencePoints Read(Stream pdb)
    {
        var result = new SequencePoints();
        var reader = MetadataReaderProvider.FromPortablePdbStream(pdb, MetadataStreamOptions.LeaveOpen).GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden)
                .Select(point => (point.Offset, new CodeLines(reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine, point.EndLine)))
                .ToImmutableArray();
            if (!points.IsEmpty) result._methods.Add(MetadataTokens.GetToken(handle.ToDefinitionHandle()), points);
        }

        return result;
    }

    /// <summary>The code that is running in <paramref name="assembly"/> on this thread, innermost first, each piece once.</summary>
    public ImmutableArray<CodeLines> OnStack(StackTrace stack, Assembly assembly)
    {
        var lines = ImmutableArray.CreateBuilder<CodeLines>();
        foreach (var frame in stack.GetFrames())
        {
            if (frame.GetMethod() is not { } method || method.Module.Assembly != assembly) continue;
            if (!_methods.TryGetValue(method.MetadataToken, out var points)) continue;
            var offset = frame.GetILOffset();
            var point = points.LastOrDefault(point => point.Offset <= offset, points[0]).Lines;
            if (!lines.Contains(point)) lines.Add(point);
        }

        return lines.ToImmutable();
    }
}
