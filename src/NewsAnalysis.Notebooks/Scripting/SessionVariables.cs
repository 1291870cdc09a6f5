using System.Reflection;

namespace NewsAnalysis.Notebooks;

/// <summary>A variable that a cell has declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">What it holds now.</param>
public sealed record ScriptVariable(string Name, Type Type, object? Value);

/// <summary>The states of the cells that ran, in the shape that compiled cells expect: an array in which each cell puts itself.</summary>
internal sealed class SessionVariables
{
    private object?[] states = new object?[16];
    private int count = 1;

    /// <summary>The array for the next cell, with room for it.</summary>
    public object?[] Room()
    {
        if (count + 1 >= states.Length)
            Array.Resize(ref states, states.Length * 2);
        return states;
    }

    /// <summary>Takes in the state of the cell that ran, and says whether there is one; what it redeclared but never reached keeps its earlier value.</summary>
    public bool Keep(bool isComplete)
    {
        if (states[count] is not { } state)
            return false;
        if (!isComplete)
            KeepEarlierValues(state);
        count++;
        return true;
    }

    /// <summary>The newest variable of each name, by name.</summary>
    public IReadOnlyList<ScriptVariable> All()
    {
        var found = new SortedDictionary<string, ScriptVariable>(StringComparer.Ordinal);
        for (int at = 1; at < count; at++)
        {
            if (states[at] is { } state)
            {
                foreach (FieldInfo field in Fields(state))
                    found[field.Name] = new ScriptVariable(field.Name, field.FieldType, field.GetValue(state));
            }
        }
        return [.. found.Values];
    }

    private static IEnumerable<FieldInfo> Fields(object state) =>
        state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => !field.Name.StartsWith('<'));

    // "var x = Fail();" declares x anew and then never sets it: without this, the x of an earlier cell would be gone.
    private void KeepEarlierValues(object state)
    {
        foreach (FieldInfo field in Fields(state))
        {
            object? unset = field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null;
            if (!Equals(field.GetValue(state), unset))
                continue;
            for (int at = count - 1; at >= 1; at--)
            {
                if (states[at]?.GetType().GetField(field.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not { } earlier)
                    continue;
                if (earlier.FieldType == field.FieldType)
                    field.SetValue(state, earlier.GetValue(states[at]));
                break;
            }
        }
    }
}
