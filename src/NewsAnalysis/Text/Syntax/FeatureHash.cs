using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Text;

/// <summary>The hash that names a feature: a template's number with the values it joins. Part of the model's format.</summary>
internal static class FeatureHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint left, uint right) => (BitOperations.RotateLeft(left, 11) ^ right) * 0x9E3779B1;

    /// <summary>The hash of a template that has joined nothing yet; <see cref="Finish"/> makes a key of it in the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Start(uint template) => template * 0x85EBCA77;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint value) => Finish(Join(template * 0x85EBCA77, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint first, uint second) => Finish(Join(Join(template * 0x85EBCA77, first), second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint first, uint second, uint third) => Finish(Join(Join(Join(template * 0x85EBCA77, first), second), third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint first, uint second, uint third, uint fourth) =>
        Finish(Join(Join(Join(Join(template * 0x85EBCA77, first), second), third), fourth));

    /// <summary>The key; never zero, which marks an empty slot in the tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return hash == 0 ? 1u : hash;
    }
}
