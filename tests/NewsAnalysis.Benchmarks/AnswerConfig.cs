using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NewsAnalysis.Benchmarks;

/// <summary>What somebody waits for: one question an iteration, to a session that lives on, and how long it takes at the median and at worst.</summary>
internal sealed class AnswerConfig : ManualConfig
{
    public AnswerConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring).WithWarmupCount(5).WithIterationCount(40).WithInvocationCount(1).WithUnrollFactor(1));
        AddColumn(StatisticColumn.Median, StatisticColumn.P95);
    }
}
