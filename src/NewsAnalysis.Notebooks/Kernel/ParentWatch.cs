using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsAnalysis.Notebooks;

/// <summary>Ends a kernel whose client is gone without a word. Jupyter names the client's process in <c>JPY_PARENT_PID</c>: its number, or on Windows a handle of it.</summary>
internal sealed partial class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly long parent;
    private readonly bool isChild;
    private readonly bool isThere;

    /// <summary>Looks who the client is. To be made before a client can reach the kernel, because one that is gone by then cannot be told from one that never was.</summary>
    public ParentWatch()
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out parent) || parent <= 1)
            return;
        isChild = !OperatingSystem.IsWindows() && GetParent() == parent;
        isThere = OperatingSystem.IsWindows() || isChild || Exists((int)parent);
    }

    /// <summary>Calls <paramref name="onGone"/> once the client's process is gone; does nothing where none was there.</summary>
    public void Start(Action onGone)
    {
        if (!isThere)
            return;
        new Thread(() =>
        {
            if (OperatingSystem.IsWindows() ? WaitForHandle(parent) : WaitForProcess((int)parent))
                onGone();
        })
        { IsBackground = true, Name = "parent watch" }.Start();
    }

    private static bool WaitForHandle(long handle)
    {
        try
        {
            using var process = new EventWaitHandle(false, EventResetMode.ManualReset) { SafeWaitHandle = new SafeWaitHandle((nint)handle, ownsHandle: false) };
            return process.WaitOne();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or ObjectDisposedException)
        {
            // No handle of ours: there is nothing to watch.
            return false;
        }
    }

    // An orphan gets another parent at once, also while the number of the dead one is still taken. Whoever was started by somebody else in
    // between can only ask whether the number is taken.
    private bool WaitForProcess(int process)
    {
        while (isChild ? GetParent() == process : Exists(process))
            Thread.Sleep(Interval);
        return true;
    }

    // No signal is sent by 0; the error ESRCH says that there is no such process, and EPERM that it is somebody else's.
    private static bool Exists(int process)
    {
        const int NoSuchProcess = 3;
        return Signal(process, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetParent();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
