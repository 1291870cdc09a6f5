using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Tests;

public class RequestTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly KernelClient kernel = fixture.Kernel;

    [JupyterTheory]
    [InlineData("shell")]
    [InlineData("control")]
    public async Task Kernel_info_says_what_is_spoken(string channel)
    {
        var conversation = await kernel.AskAsync("kernel_info_request", null, channel);
        Assert.Equal("kernel_info_reply", conversation.ReplyType);
        Assert.Equal("5.3", (string?)conversation.Reply["protocol_version"]);
        Assert.Equal("C#", (string?)conversation.Reply["language_info"]!["name"]);
        Assert.Equal(".cs", (string?)conversation.Reply["language_info"]!["file_extension"]);
        Assert.Equal(["busy", "idle"], conversation.Of("status").Select(message => (string?)message.Content["execution_state"]));
    }

    [JupyterFact]
    public async Task Completions_replace_what_is_typed_counted_in_characters()
    {
        const string Code = "var smile = \"😀\"; smile.Subs";
        var reply = (await kernel.AskAsync("complete_request", new JsonObject { ["code"] = Code, ["cursor_pos"] = Code.Length - 1 })).Reply;
        Assert.Equal(["Substring"], reply["matches"]!.AsArray().Select(match => (string?)match));
        Assert.Equal(Code.Length - 1, (int?)reply["cursor_end"]);
        Assert.Equal(Code.Length - 1 - "Subs".Length, (int?)reply["cursor_start"]);
        var typed = reply["metadata"]!["_jupyter_types_experimental"]![0]!;
        Assert.Equal(("Substring", "function"), ((string?)typed["text"], (string?)typed["type"]));
        Assert.StartsWith("string string.Substring(", (string?)typed["signature"], StringComparison.Ordinal);
    }

    [JupyterFact]
    public async Task Completions_know_what_cells_have_declared()
    {
        await kernel.ResultAsync("var articlesOfToday = 3;");
        var reply = (await kernel.AskAsync("complete_request", new JsonObject { ["code"] = "articlesOf", ["cursor_pos"] = 10 })).Reply;
        Assert.Equal(["articlesOfToday"], reply["matches"]!.AsArray().Select(match => (string?)match));
    }

    [JupyterFact]
    public async Task Inspection_tells_signature_and_documentation()
    {
        var reply = (await kernel.AskAsync("inspect_request", new JsonObject { ["code"] = "Console.WriteLine", ["cursor_pos"] = 12, ["detail_level"] = 0 })).Reply;
        Assert.True((bool?)reply["found"]);
        Assert.Contains("WriteLine", (string?)reply["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.NotNull(reply["data"]!["text/markdown"]);
        var nothing = (await kernel.AskAsync("inspect_request", new JsonObject { ["code"] = "  ", ["cursor_pos"] = 1, ["detail_level"] = 0 })).Reply;
        Assert.Equal(("ok", false), ((string?)nothing["status"], (bool?)nothing["found"]));
    }

    [JupyterFact]
    public async Task A_name_with_a_question_mark_is_a_question()
    {
        var payload = (await kernel.RunAsync("Console.WriteLine?")).Reply["payload"]!.AsArray().Single()!;
        Assert.Equal("page", (string?)payload["source"]);
        Assert.Contains("WriteLine", (string?)payload["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.Equal("CompilationError", (string?)(await kernel.RunAsync("noSuchName?")).Reply["ename"]);
    }

    [JupyterTheory]
    [InlineData("1 + 1", "complete", null)]
    [InlineData("void F() {", "incomplete", "    ")]
    [InlineData("var x = = 1;", "invalid", null)]
    public async Task Completeness_is_told(string code, string status, string? indent)
    {
        var reply = (await kernel.AskAsync("is_complete_request", new JsonObject { ["code"] = code })).Reply;
        Assert.Equal((status, indent), ((string?)reply["status"], (string?)reply["indent"]));
    }

    [JupyterFact]
    public async Task History_is_told_by_tail_range_and_search()
    {
        var first = (int)(await kernel.RunAsync("\"needle one\"")).Reply["execution_count"]!;
        await kernel.RunAsync("\"needle two\"");
        await kernel.RunAsync("\"needle one\"");
        async Task<string> History(JsonObject content) => (await kernel.AskAsync("history_request", content)).Reply["history"]!.ToJsonString();
        Assert.Equal(
            $"[[1,{first + 1},[\"\\u0022needle two\\u0022\",\"needle two\"]],[1,{first + 2},[\"\\u0022needle one\\u0022\",\"needle one\"]]]",
            await History(new() { ["hist_access_type"] = "tail", ["n"] = 2, ["output"] = true, ["raw"] = true }));
        Assert.Equal(
            $"[[1,{first},\"\\u0022needle one\\u0022\"]]",
            await History(new() { ["hist_access_type"] = "range", ["session"] = 0, ["start"] = first, ["stop"] = first + 1, ["output"] = false, ["raw"] = true }));
        Assert.Equal("[]", await History(new() { ["hist_access_type"] = "range", ["session"] = -1, ["start"] = 1, ["stop"] = 9, ["output"] = false, ["raw"] = true }));
        Assert.Equal(
            $"[[1,{first + 1},\"\\u0022needle two\\u0022\"],[1,{first + 2},\"\\u0022needle one\\u0022\"]]",
            await History(new() { ["hist_access_type"] = "search", ["pattern"] = "*needle*", ["unique"] = true, ["output"] = false, ["raw"] = true }));
        Assert.Equal(
            $"[[1,{first + 2},\"\\u0022needle one\\u0022\"]]",
            await History(new() { ["hist_access_type"] = "search", ["pattern"] = "?needle one?", ["n"] = 1, ["output"] = false, ["raw"] = true }));
        Assert.Equal("error", (string?)(await kernel.AskAsync("history_request", new JsonObject { ["hist_access_type"] = "guess" })).Reply["status"]);
    }

    [JupyterFact]
    public async Task A_comm_that_nothing_listens_for_is_closed()
    {
        var id = await kernel.SendAsync("comm_open", new JsonObject { ["comm_id"] = "c1", ["target_name"] = "nobody", ["data"] = new JsonObject() });
        var conversation = await kernel.GatherAsync(id, hasReply: false);
        Assert.Equal("c1", (string?)conversation.Of("comm_close").Single().Content["comm_id"]);
    }

    [JupyterFact]
    public async Task Comms_that_a_client_opens_reach_the_code_of_a_cell()
    {
        await kernel.ResultAsync("""
            using NewsAnalysis.Notebooks;
            Comm.Listen("echo", (comm, start) =>
            {
                Console.Write("opened with " + start.Data["x"]);
                comm.Received += message => comm.Send(new(new() { ["back"] = (int)message.Data["n"]! + 1 }, message.Buffers));
                comm.Closed += _ => Console.Write("closed");
            });
            """);
        var open = await kernel.GatherAsync(await kernel.SendAsync("comm_open", new JsonObject { ["comm_id"] = "c2", ["target_name"] = "echo", ["data"] = new JsonObject { ["x"] = 7 } }), hasReply: false);
        Assert.Equal("opened with 7", open.Stream("stdout"));
        var info = (await kernel.AskAsync("comm_info_request", new JsonObject { ["target_name"] = "echo" }, "control")).Reply;
        Assert.Equal("echo", (string?)info["comms"]!["c2"]!["target_name"]);

        var sent = await kernel.GatherAsync(await kernel.SendAsync("comm_msg", new JsonObject { ["comm_id"] = "c2", ["data"] = new JsonObject { ["n"] = 1 } }, buffer: [1, 2, 3]), hasReply: false);
        var answer = sent.Of("comm_msg").Single();
        Assert.Equal(("c2", 2), ((string?)answer.Content["comm_id"], (int?)answer.Content["data"]!["back"]));
        Assert.Equal([1, 2, 3], Assert.Single(answer.Buffers));

        var closed = await kernel.GatherAsync(await kernel.SendAsync("comm_close", new JsonObject { ["comm_id"] = "c2", ["data"] = new JsonObject() }), hasReply: false);
        Assert.Equal("closed", closed.Stream("stdout"));
        Assert.Empty((await kernel.AskAsync("comm_info_request", new JsonObject { ["target_name"] = "echo" })).Reply["comms"]!.AsObject());
    }

    [JupyterFact]
    public async Task Comms_that_a_cell_opens_reach_the_client()
    {
        var conversation = await kernel.RunAsync("""
            using NewsAnalysis.Notebooks;
            Console.Write("before");
            var line = Comm.Open("progress", new(new() { ["done"] = 0 }));
            line.Received += message => Console.Write($"got {message.Data["answer"]}");
            line.Send(new(new() { ["done"] = 1 }));
            """);
        Assert.Equal(["stream", "comm_open", "comm_msg"], conversation.Outputs.Select(message => message.Type));
        var open = conversation.Of("comm_open").Single().Content;
        Assert.Equal("progress", (string?)open["target_name"]);
        var id = (string)open["comm_id"]!;
        var answered = await kernel.GatherAsync(await kernel.SendAsync("comm_msg", new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject { ["answer"] = 42 } }), hasReply: false);
        Assert.Equal("got 42", answered.Stream("stdout"));
        Assert.Equal(id, (string?)(await kernel.RunAsync("line.Close();")).Of("comm_close").Single().Content["comm_id"]);
    }

    [JupyterFact]
    public async Task An_error_in_a_handler_is_shown_and_the_comm_lives()
    {
        await kernel.ResultAsync("""using NewsAnalysis.Notebooks; Comm.Listen("bad", (comm, _) => comm.Received += _ => throw new Exception("in the handler"));""");
        await kernel.GatherAsync(await kernel.SendAsync("comm_open", new JsonObject { ["comm_id"] = "c3", ["target_name"] = "bad", ["data"] = new JsonObject() }), hasReply: false);
        var sent = await kernel.GatherAsync(await kernel.SendAsync("comm_msg", new JsonObject { ["comm_id"] = "c3", ["data"] = new JsonObject() }), hasReply: false);
        Assert.Contains("in the handler", sent.Stream("stderr"), StringComparison.Ordinal);
        Assert.NotNull((await kernel.AskAsync("comm_info_request")).Reply["comms"]!["c3"]);
    }

    [JupyterFact]
    public async Task The_debugger_says_that_it_is_not_there()
    {
        var conversation = await kernel.AskAsync("debug_request", new JsonObject { ["type"] = "request", ["seq"] = 3, ["command"] = "initialize", ["arguments"] = new JsonObject() }, "control");
        Assert.Equal("debug_reply", conversation.ReplyType);
        Assert.Equal((false, 3, "initialize"), ((bool?)conversation.Reply["success"], (int?)conversation.Reply["request_seq"], (string?)conversation.Reply["command"]));
    }

    [JupyterTheory]
    [InlineData("shell", "create_subshell_request")]
    [InlineData("control", "usage_request")]
    [InlineData("shell", "")]
    public async Task What_is_not_known_is_left_unanswered_and_the_kernel_is_idle_again(string channel, string type)
    {
        var conversation = await kernel.GatherAsync(await kernel.SendAsync(type, null, channel), hasReply: false);
        Assert.Equal(["status", "status"], conversation.Published.Select(message => message.Type));
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
    }

    [JupyterFact]
    public async Task Ports_are_told()
    {
        var reply = (await kernel.AskAsync("connect_request")).Reply;
        foreach (var port in new[] { "shell_port", "iopub_port", "stdin_port", "hb_port", "control_port" })
            Assert.Equal((int?)kernel.Connection[port], (int?)reply[port]);
    }

    [JupyterFact]
    public async Task The_heartbeat_beats() => Assert.Equal("ping", await kernel.HeartbeatAsync("ping"));
}
