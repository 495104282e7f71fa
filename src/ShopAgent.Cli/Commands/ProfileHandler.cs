using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows what a session remembers of its shopper, or forgets it.</summary>
internal sealed class ProfileHandler(SessionStore sessions, ProfileWords profileWords, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public Task ShowAsync(string sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(sessions.Load(sessionName), [], isJson, cancellationToken);

    /// <exception cref="CommandFailedException">Nothing is remembered under these words.</exception>
    public Task ForgetAsync(string sessionName, string words, bool isJson, CancellationToken cancellationToken)
    {
        var session = sessions.Load(sessionName);
        var found = profileWords.Find(session.Profile, words);
        if (found.Count == 0) throw new CommandFailedException($"Nothing is remembered about \"{words}\". \"shopagent profile\" lists what is.");
        var saved = sessions.Save(session with { Profile = session.Profile.Forget([.. found.Select(fact => fact.Id)]) }).Session;
        return PrintAsync(saved, found, isJson, cancellationToken);
    }

    private async Task PrintAsync(ShopperSession session, IReadOnlyList<ProfileFact> forgotten, bool isJson, CancellationToken cancellationToken)
    {
        var facts = session.Profile.Facts;
        if (isJson)
        {
            var profile = new ProfileJson(session.Name, [.. facts.Select(FactJson.Of)], [.. forgotten.Select(FactJson.Of)]);
            await json.WriteAsync(profile, CliJson.Readable.ProfileJson, cancellationToken);
            return;
        }

        var context = contexts.Of(ChatState.InitialLanguage, terminal.Width);
        if (forgotten.Count > 0) terminal.Write(PanelLayout.Stack(PanelLayout.Data(context.Words.Count("profile.forgotten", forgotten.Count), Palette.Good)));
        terminal.Write(ProfileRenderer.Render(new ProfilePanel(facts), context));
    }
}
