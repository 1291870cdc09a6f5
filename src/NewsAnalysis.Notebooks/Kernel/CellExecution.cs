using System.Globalization;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>Runs cells for <c>execute_request</c>.</summary>
internal sealed class CellExecution(KernelChannels channels, SessionStart session, KernelInput input, ExecutionHistory history, LateOutputs late, Action<KernelRequest> abortPending)
{
    private int count;

    /// <summary>Runs a cell and answers.</summary>
    public void Answer(KernelRequest request, CancellationToken interrupt)
    {
        string code = request.Require("code");
        bool isSilent = request.Flag("silent", otherwise: false);
        bool isStored = !isSilent && request.Flag("store_history", otherwise: true);
        int number = count + 1;
        if (isStored)
            count = number;
        if (!isSilent)
            PublishInput(request, code, number);

        late.Parent = request;
        string? shown = null;
        var options = new CellRunOptions { Name = string.Create(CultureInfo.InvariantCulture, $"cell {number}"), IsSilent = isSilent };
        input.Begin(request, request.Flag("allow_stdin", otherwise: true));
        CellResult result;
        Dictionary<string, CellResult> values;
        Inspection? help = null;
        try
        {
            ScriptSession running = session.Get(interrupt);
            if (HelpQuestion.NameIn(code) is { } name)
                help = running.InspectAsync(name, name.Length, interrupt).GetAwaiter().GetResult();
            result = help is null ? running.RunAsync(code, Show, options, interrupt).GetAwaiter().GetResult() : new CellResult(CellStatus.Succeeded, number, null, null);
            values = result.IsSuccess ? Evaluate(running, request, interrupt) : [];
        }
        finally
        {
            input.End();
        }
        if (isStored)
            history.Add(number, code, shown);
        channels.Reply(request, "execute_reply", writer => WriteReply(writer, result, number, values, help));
        if (!result.IsSuccess && !isSilent && request.Flag("stop_on_error", otherwise: true))
            abortPending(request);

        void Show(CellOutput output)
        {
            if (output is ResultOutput last)
                shown = last.Data.Text("text/plain");
            // A comm is not something shown: without its start, what it is for would be missing.
            if (!isSilent || output is CommOutput)
                OutputMessages.Publish(channels, request, output, number);
        }
    }

    /// <summary>Answers a request whose turn never comes, because one before it failed.</summary>
    public void Abort(KernelRequest request)
    {
        channels.PublishStatus(request, "busy");
        channels.Reply(request, "execute_reply", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "aborted");
            writer.WriteNumber("execution_count", count);
            writer.WriteEndObject();
        });
        channels.PublishStatus(request, "idle");
    }

    private void PublishInput(KernelRequest request, string code, int number) => channels.Publish("execute_input", request, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteNumber("execution_count", number);
        writer.WriteEndObject();
    });

    private static Dictionary<string, CellResult> Evaluate(ScriptSession session, KernelRequest request, CancellationToken interrupt)
    {
        var values = new Dictionary<string, CellResult>(StringComparer.Ordinal);
        if (request.Content.TryGetProperty("user_expressions", out JsonElement expressions) && expressions.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty expression in expressions.EnumerateObject())
            {
                string code = expression.Value.ValueKind == JsonValueKind.String ? expression.Value.GetString()! : "";
                var options = new CellRunOptions { Name = expression.Name, IsSilent = true };
                values[expression.Name] = session.RunAsync(code, null, options, interrupt).GetAwaiter().GetResult();
            }
        }
        return values;
    }

    private void WriteReply(Utf8JsonWriter writer, CellResult result, int number, Dictionary<string, CellResult> values, Inspection? help)
    {
        writer.WriteStartObject();
        writer.WriteString("status", result.IsSuccess ? "ok" : "error");
        writer.WriteNumber("execution_count", number);
        if (result.Error is { } error)
            OutputMessages.WriteError(writer, error);
        writer.WriteStartObject("user_expressions");
        foreach ((string name, CellResult value) in values)
        {
            writer.WriteStartObject(name);
            writer.WriteString("status", value.IsSuccess ? "ok" : "error");
            if (value.Error is { } failure)
                OutputMessages.WriteError(writer, failure);
            else
                OutputMessages.WriteData(writer, session.Get(CancellationToken.None).Formatter.Format(value.Value));
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.WriteStartArray("payload");
        if (help is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("source", "page");
            OutputMessages.WriteData(writer, help.Data);
            writer.WriteNumber("start", 0);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
