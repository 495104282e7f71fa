using Microsoft.Extensions.Options;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows what a session's profile remembers of its shopper, changes it, writes it out, or forgets it.</summary>
internal sealed class ProfileHandler(
    SessionStore sessions, ProfileWords profileWords, ProfileEraser eraser, IOptions<ProfileOptions> options, ITerminal terminal, RenderContexts contexts, JsonLines json, TimeProvider time)
{
    public Task ShowAsync(string sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(Load(sessionName), [], isJson, cancellationToken);

    /// <exception cref="CommandFailedException">Nothing is remembered under these words.</exception>
    public Task ForgetAsync(string sessionName, string words, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        var found = profileWords.Find(session.Profile, words);
        if (found.Count == 0) throw new CommandFailedException($"Nothing is remembered about \"{words}\". \"shopagent profile\" lists what is.");
        return PrintAsync(eraser.Erase(session, found), found, isJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">No fact has that number.</exception>
    public Task EditAsync(string sessionName, int id, string value, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        if (session.Profile.Facts.FirstOrDefault(fact => fact.Id == id) is not { } fact) throw new CommandFailedException($"No fact has the number {id}. \"shopagent profile --json\" lists them.");
        var text = value.Trim();
        if (text.Length == 0) throw new CommandFailedException("The new value is empty; \"shopagent profile forget\" deletes a fact.");
        // What the old value was said in goes with it.
        var clean = eraser.Erase(session, [fact]);
        var restored = clean.Profile with { Facts = [.. clean.Profile.Facts.Append(fact).OrderBy(other => other.Id)] };
        var edited = restored.Edit(id, fact.Kind == FactKind.Size ? text.ToUpperInvariant() : text.ToLowerInvariant(), fact.Scope, time.GetUtcNow(), "");
        return PrintAsync(sessions.Save(clean with { Profile = edited }).Session, [], isJson, cancellationToken);
    }

    public Task LearnAsync(string sessionName, bool isOn, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName) with { Guest = null };
        return PrintAsync(sessions.Save(session with { Profile = session.Own with { Learns = isOn } }).Session, [], isJson, cancellationToken);
    }

    public async Task ListAsync(bool isJson, CancellationToken cancellationToken)
    {
        foreach (var name in sessions.Profiles())
        {
            if (isJson) await json.WriteAsync(name, CliJson.Readable.String, cancellationToken);
            else terminal.Write(PanelLayout.Stack(PanelLayout.Data(name)));
        }
    }

    /// <exception cref="CommandFailedException">The file is there already, or cannot be written.</exception>
    public Task ExportAsync(string sessionName, string? file, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        return NewFile.WriteAsync(file, ProfileExporter.Write(session.ProfileName, session.Own), terminal, contexts, cancellationToken);
    }

    private ShopperSession Load(string sessionName) => sessions.Load(sessionName, options.Value.NameOrNull);

    private async Task PrintAsync(ShopperSession session, IReadOnlyList<ProfileFact> forgotten, bool isJson, CancellationToken cancellationToken)
    {
        var facts = session.Profile.Facts;
        if (isJson)
        {
            var profile = new ProfileJson(session.Name, session.ProfileName, session.Own.Learns, [.. facts.Select(FactJson.Of)], [.. forgotten.Select(FactJson.Of)]);
            await json.WriteAsync(profile, CliJson.Readable.ProfileJson, cancellationToken);
            return;
        }

        var context = contexts.Of(ChatState.InitialLanguage, terminal.Width);
        if (forgotten.Count > 0) terminal.Write(PanelLayout.Stack(PanelLayout.Data(context.Words.Count("profile.forgotten", forgotten.Count), Palette.Good)));
        terminal.Write(ProfileRenderer.Render(ProfilePanel.Of(session), context));
    }
}
