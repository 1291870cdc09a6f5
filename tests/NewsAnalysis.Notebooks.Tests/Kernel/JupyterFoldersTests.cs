namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class JupyterFoldersTests
{
    [Theory]
    [InlineData("linux", "", "/home/me/.local/share/jupyter/kernels")]
    [InlineData("linux", "XDG_DATA_HOME=/data", "/data/jupyter/kernels")]
    [InlineData("linux", "XDG_DATA_HOME=/data;JUPYTER_DATA_DIR=/j", "/j/kernels")]
    [InlineData("mac", "", "/home/me/Library/Jupyter/kernels")]
    [InlineData("mac", "JUPYTER_DATA_DIR=/j", "/j/kernels")]
    [InlineData("windows", "APPDATA=/roaming", "/roaming/jupyter/kernels")]
    [InlineData("windows", "", "/home/me/AppData/Roaming/jupyter/kernels")]
    public void A_user_has_one_folder(string system, string variables, string folder) => Assert.Equal(Native(folder), Folders(system, variables).User);

    [Theory]
    [InlineData("linux", "JUPYTER_PATH=/a:/b", "/a/kernels /b/kernels /home/me/.local/share/jupyter/kernels /usr/local/share/jupyter/kernels /usr/share/jupyter/kernels")]
    [InlineData("linux", "CONDA_PREFIX=/conda", "/home/me/.local/share/jupyter/kernels /conda/share/jupyter/kernels /usr/local/share/jupyter/kernels /usr/share/jupyter/kernels")]
    [InlineData("mac", "", "/home/me/Library/Jupyter/kernels /usr/local/share/jupyter/kernels /usr/share/jupyter/kernels")]
    [InlineData("windows", "APPDATA=/roaming;PROGRAMDATA=/all", "/roaming/jupyter/kernels /all/jupyter/kernels")]
    public void Clients_look_in_several(string system, string variables, string folders) =>
        Assert.Equal([.. folders.Split(' ').Select(Native)], Folders(system, variables).All());

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    private static JupyterFolders Folders(string system, string variables)
    {
        var environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new JupyterFolders(environment.GetValueOrDefault, "/home/me", system == "windows", system == "mac");
    }
}
