#include "app/console/composition.h"

#include "app/console/composition_words.h"
#include "core/base/when_ready.h"
#include "ui/away/away_words.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/queue_screen/list_finder.h"
#include "ui/queue_screen/means_finder.h"
#include "ui/settings/surface_settings.h"
#include "ui/shell/status_sentence.h"

#include <QApplication>
#include <QDesktopServices>

namespace daisychain::console {

Result<std::unique_ptr<Composition>> Composition::make(QApplication &application, const Options &options,
                                                       const engine_room::DataFolder &folder,
                                                       std::unique_ptr<sync::EngineLock> lock)
{
    auto desk = engine_room::OpenDesk::asEngine(folder, *lock);
    if (!desk)
        return Failure(desk.error());
    auto settings = std::make_unique<FileSettings>(options.isSafe ? QString() : settingsFile(folder));
    return std::unique_ptr<Composition>(new Composition(
        {application, options, folder, std::move(lock), std::move(settings), std::move(*desk)}));
}

Composition::Composition(Opened opened)
    : m_options(opened.options)
    , m_folder(opened.folder)
    , m_running(opened.folder.path() + QStringLiteral("/running"))
    , m_settings(std::move(opened.settings))
    , m_languages(m_options.language.value_or(get(*m_settings, ui::Language)))
    , m_theme(QApplication::font())
    , m_icons(m_theme)
    , m_desk(std::move(opened.desk))
    , m_lock(std::move(opened.lock))
    , m_engineRoom(m_folder, store())
    , m_eraser(store(), m_folder, m_clock)
    , m_signIn(m_engineRoom.signIn(), m_folder)
    , m_health({store().directory(), store().outboxReader(), store().coverage(), store().notices(), m_clock})
    , m_retention(store().state(), store().upkeep(), m_clock)
    , m_commands(*m_settings, m_icons)
    , m_dispatch(m_commands, m_clock)
    , m_pictures({m_engineRoom.pictures(), store().directory(), store().notices(), *m_settings})
    , m_finder(store().customers(), store().conversations())
    , m_posts(store().search(), m_clock, QTimeZone::systemTimeZone())
    , m_addresses(m_engineRoom.fetcher())
    , m_suggestions(store().solved(), store().conversations(), m_clock)
    , m_speller(spell::systemDictionaryFolders() + QStringList{m_folder.dictionaryFolder()}, store().state(),
                [this] { return m_me; })
    , m_snippets(store().snippets(), store().notices(), m_clock, *m_settings)
    , m_snippetFiles(store().snippets(), store().directory())
    , m_fileImport(store())
    , m_snippetSource(m_snippets)
{
    applySurface(opened.application);
}

Composition::~Composition() = default;

void Composition::applySurface(QApplication &application)
{
    m_theme.setSystemDark(m_systemAppearance.isDark());
    QObject::connect(&m_systemAppearance, &ui::SystemAppearance::changed, &m_theme,
                     &ui::Theme::setSystemDark);
    ui::restoreTheme(m_theme, *m_settings);
    if (m_options.appearance)
        m_theme.setAppearance(*m_options.appearance);
    m_theme.applyTo(application);
    QApplication::setLayoutDirection(m_languages.locale().textDirection());
}

void Composition::end()
{
    if (m_window) {
        m_window->setCloseQuestion({});
        m_window->quit();  // else what stands for closing, such as the tray, is asked
    }
    QCoreApplication::quit();
}

void Composition::start()
{
    whenReady(store().state().value(engine_room::WhoIAm.toString()), &m_life,
              [this](const Result<std::optional<QByteArray>> &who) {
                  sitDown(who ? *who : std::nullopt);
                  buildWindow();
                  sayIfFailed(who);
                  greet();
              });
}

/// The person at this desk is the same at every start, in the console and for daisychainctl.
void Composition::sitDown(const std::optional<QByteArray> &who)
{
    m_me = who ? PersonId::fromText(QString::fromLatin1(*who)) : PersonId();
    if (!m_me.isNull())
        return;
    m_me = {newUuid(m_clock.now())};
    whenReady(store().state().setValue(engine_room::WhoIAm.toString(), m_me.text().toLatin1()), &m_life,
              [this](const Result<StoreVersion> &kept) { sayIfFailed(kept); });
}

void Composition::buildWindow()
{
    m_undo = std::make_unique<ui::UndoStack>(store().journal(), m_clock, m_me);
    m_dispatch.setUndo(m_undo.get());
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Parts{m_theme, m_icons, m_clock, *m_settings, m_commands, *m_undo, m_health,
                              ui::TimeStyle{QTimeZone::systemTimeZone(), m_languages.locale()}});
    buildScreens();
    joinWindow();
    joinDesktop();
    joinAway();
    joinEngine();
    m_window->restoreState();
    m_queue->restorePlace();
}

// A screen costs its folder and its line here.
void Composition::buildScreens()
{
    const auto openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    m_queue = std::make_unique<ui::QueueScreen>(
        ui::QueueScreen::Services{store().queue(),
                                  store().conversations(),
                                  store().customers(),
                                  store().journal(),
                                  store().drafts(),
                                  store().outboxReader(),
                                  store().readMarks(),
                                  store().directory(),
                                  store().state(),
                                  store().notices(),
                                  m_clock,
                                  m_me,
                                  &store().likeness(),
                                  &store().gestures(),
                                  &m_suggestions,
                                  &store().promises(),
                                  &m_snippets,
                                  &m_engineRoom.outgoingMedia(),
                                  &m_speller,
                                  &store().postChangeReader()},
        ui::QueueScreen::Surroundings{m_theme, m_icons, m_commands, *m_undo, *m_settings, openUrl,
                                      &m_pictures, &m_engineRoom.moderator()});
    m_settingsScreen = std::make_unique<ui::SettingsScreen>(ui::SettingsScreen::Parts{
        m_theme, m_icons, *m_settings, m_commands, store().directory(), m_signIn, store().state(),
        store().notices(), m_me, store().coverage(), store().usage(), *m_undo, m_clock, ui::Tray::isThere(),
        &m_health, &m_snippets, &store().journal(), &m_snippetFiles, &m_speller});
    m_streams = std::make_unique<ui::StreamsScreen>(
        ui::StreamsController::Services{{store().streams(), store().coverage(), store().journal(),
                                         store().notices(), m_engineRoom.fetcher(), m_clock, m_me},
                                        store().directory(),
                                        *m_settings},
        ui::StreamsScreen::Surroundings{m_theme, m_icons, m_commands, *m_undo, openUrl, &m_pictures});
    m_customers = std::make_unique<ui::CustomersScreen>(
        ui::CustomersScreen::Services{store().customers(), store().journal(), store().directory(),
                                      store().notices(), m_clock, m_me, &store().likeness()},
        ui::CustomersScreen::Surroundings{m_theme, m_icons, m_commands, *m_undo, *m_settings, openUrl,
                                          &m_pictures});
    m_outbox = std::make_unique<ui::OutboxScreen>(
        ui::OutboxScreen::Services{{store().outboxReader(), store().queue(), store().conversations(),
                                    store().journal(), store().notices(), m_clock, m_me,
                                    &store().postChangeReader()},
                                   store().directory()},
        ui::OutboxScreen::Surroundings{m_theme, m_icons, m_commands, *m_undo});
    m_search =
        std::make_unique<ui::SearchScreen>(ui::SearchController::Services{store().search(), m_clock, m_me},
                                           ui::SearchScreen::Surroundings{m_theme, m_icons, m_commands});
    m_away = std::make_unique<ui::AwayScreen>(
        ui::AwayController::Services{store().absence(), store().outboxReader(), store().queue(),
                                     store().coverage(), store().directory(), store().notices(), m_clock,
                                     m_me},
        ui::AwayScreen::Surroundings{m_theme, m_icons, m_commands});
    m_import = std::make_unique<ui::ImportScreen>(
        m_fileImport, m_clock, m_me,
        ui::ImportScreen::Surroundings{m_theme, m_icons, m_commands, *m_undo, openUrl});
    m_queue->startWhereWorkIs();
    m_window->addScreen(m_queue.get());
    m_window->addScreen(m_streams.get());
    m_window->addScreen(m_customers.get());
    m_window->addScreen(m_search.get(), true);
    m_window->addScreen(m_outbox.get(), true);
    m_window->addScreen(m_settingsScreen.get(), true);
    m_window->addScreen(m_away.get(), true);
    m_window->addScreen(m_import.get(), true);
}

void Composition::joinWindow()
{
    ui::MainWindow *window = m_window.get();
    window->addPaletteSource(&m_finder);
    window->setPostSource(&m_posts);
    joinSettings();
    joinImport();
    joinLeaving();
    m_posts.setPerson(m_me);
    window->setCloseQuestion([this] { return closeQuestion(); });
    const auto join = [this, window](auto &finder) {
        using Finder = std::remove_reference_t<decltype(finder)>;
        QObject::connect(&finder, &Finder::conversationChosen, window,
                         [this](const QString &handle) { openConversation(handle); });
        QObject::connect(&finder, &Finder::failed, window,
                         [window](const QString &sentence) { window->say(sentence); });
    };
    window->addPaletteSource(&m_streams->finder());
    QObject::connect(&m_streams->streams(), &ui::StreamsController::columnWanted, window,
                     [this, window] { window->showScreen(m_streams->id()); });
    window->addPaletteSource(&m_queue->finder());
    window->addPaletteSource(&m_queue->meansFinder());
    QObject::connect(&m_queue->meansFinder(), &ui::MeansFinder::chosen, window,
                     [this, window] { window->showScreen(m_queue->id()); });
    QObject::connect(&m_queue->finder(), &ui::ListFinder::listChosen, window,
                     [this, window] { window->showScreen(m_queue->id()); });
    QObject::connect(m_streams.get(), &ui::StreamsScreen::conversationChosen, window,
                     [this](const QString &handle, bool toReply) {
                         openConversation(handle);
                         if (toReply)
                             m_queue->startReply();
                     });
    QObject::connect(m_customers.get(), &ui::CustomersScreen::conversationChosen, window,
                     [this](const QString &handle) { openConversation(handle); });
    QObject::connect(m_search.get(), &ui::SearchScreen::postChosen, window,
                     [this, window](const QString &handle, const PostId &post) {
                         window->showScreen(m_queue->id());
                         m_queue->openAt(handle, post);
                     });
    QObject::connect(m_search.get(), &ui::SearchScreen::viewWanted, window,
                     [this, window](const QString &conditions) {
                         window->showScreen(m_queue->id());
                         m_queue->makeView(conditions);
                     });
    QObject::connect(m_outbox.get(), &ui::OutboxScreen::conversationChosen, window,
                     [this, window](const QString &handle, bool takesBack) {
                         window->showScreen(m_queue->id());
                         if (takesBack)
                             m_queue->takeBack(handle);
                         else
                             m_queue->open(handle);
                     });
    QObject::connect(&m_finder, &ui::CustomerFinder::conversationChosen, window,
                     [this](const QString &handle) { openConversation(handle); });
    QObject::connect(&m_finder, &ui::CustomerFinder::customerChosen, window,
                     [this, window](const IdentityId &customer) {
                         window->showScreen(m_customers->id());
                         m_customers->open(customer);
                     });
    join(m_posts);
    join(m_addresses);
    window->addPaletteSource(&m_addresses);
    m_addresses.watch(window);
    window->addPaletteSource(&m_snippetSource);
    QObject::connect(&m_snippetSource, &ui::SnippetSource::chosen, window, [this, window](SnippetId snippet) {
        window->showScreen(m_queue->id());
        m_queue->takeSnippet(snippet);
    });
    QObject::connect(&m_dispatch, &ui::KeyDispatch::burstTyped, window, [this, window](const QString &text) {
        window->say(burstSentence(text), Words::tr("type this into the reply"),
                    [this, text] { m_queue->typeIntoReply(text); });
    });
    QObject::connect(&m_health, &HealthSource::changed, window,
                     [this] { m_queue->setOfflineSince(m_health.health().offlineSince); });
}

void Composition::joinLeaving()
{
    m_leaving = std::make_unique<ui::LeavingCommands>(
        ui::LeavingCommands::Parts{m_eraser, store().customerExport(), m_queue->customer(), m_commands,
                                   m_theme, m_clock, m_me, m_queue->panes().side, m_queue->id()});
    QObject::connect(m_leaving.get(), &ui::LeavingCommands::said, m_window.get(),
                     [this](const QString &sentence) { m_window->say(sentence); });
    QObject::connect(m_leaving.get(), &ui::LeavingCommands::fileWanted, m_window.get(),
                     [this](const QString &path, const QByteArray &content) { keepFile(path, content); });
}

void Composition::openConversation(const QString &handle)
{
    m_window->showScreen(m_queue->id());
    m_queue->open(handle);
}

OnScreen Composition::onScreen() const
{
    OnScreen seen;
    seen.isQueue = m_window->currentScreen() == m_queue->id();
    if (seen.isQueue)
        seen.conversation = m_queue->conversation().handle();
    const bool areColumnsShown = m_window->currentScreen() == m_streams->id();
    for (const ui::Column &column : m_streams->streams().columns()) {
        if (areColumnsShown || column.isWindow)
            seen.streams.insert(column.stream);
    }
    return seen;
}

void Composition::joinSettings()
{
    ui::MainWindow *window = m_window.get();
    ui::SettingsScreen *settings = m_settingsScreen.get();
    window->addPaletteSource(&settings->finder());
    QObject::connect(settings, &ui::SettingsScreen::browserWanted, window,
                     [](const QUrl &url) { QDesktopServices::openUrl(url); });
    QObject::connect(settings, &ui::SettingsScreen::picturesChanged, &m_pictures,
                     &ui::PictureBook::reconsider);
    QObject::connect(settings, &ui::SettingsScreen::railWordsChanged, window, &ui::MainWindow::setRailWords);
    QObject::connect(settings, &ui::SettingsScreen::settingWanted, window,
                     [settings, window](const QString &id) {
                         window->showScreen(settings->id());
                         settings->focusSetting(id);
                     });
    QObject::connect(settings, &ui::SettingsScreen::notificationsChanged, window,
                     [this] { m_desktop->settingsChanged(); });
    QObject::connect(settings, &ui::SettingsScreen::ownWordsChanged, m_queue.get(),
                     &ui::QueueScreen::readWordsAgain);
    QObject::connect(settings, &ui::SettingsScreen::fileWanted, window,
                     [this](const QString &path, const QByteArray &content) { keepFile(path, content); });
}

void Composition::joinDesktop()
{
    m_desktop = std::make_unique<ui::DesktopPresence>(
        ui::DesktopPresence::Parts{*m_window, *m_settings, m_theme, m_clock, *m_queue},
        ui::NotificationWatch::Services{store().streams(), store().queue(), store().directory(),
                                        store().notices(), *m_settings, m_clock, m_me,
                                        QTimeZone::systemTimeZone()},
        [this] { return onScreen(); });
    QObject::connect(m_desktop.get(), &ui::DesktopPresence::conversationWanted, m_window.get(),
                     [this](const QString &handle) { openConversation(handle); });
}

void Composition::joinAway()
{
    m_deeds = std::make_unique<ui::DeedWatch>(store().state(), m_clock);
    QObject::connect(m_deeds.get(), &ui::DeedWatch::returned, m_window.get(),
                     [this](const Absence &absence) { showAbsence(absence); });
    QObject::connect(m_away.get(), &ui::AwayScreen::conversationChosen, m_window.get(),
                     [this](const QString &handle) { openConversation(handle); });
    QObject::connect(m_away.get(), &ui::AwayScreen::left, m_window.get(), [this] {
        m_window->showScreen(m_beforeAbsence.isEmpty() ? m_queue->id() : m_beforeAbsence);
    });
}

void Composition::showAbsence(const Absence &absence)
{
    const auto show = [this] {
        if (m_window->currentScreen() != m_away->id())
            m_beforeAbsence = m_window->currentScreen();
        m_window->showScreen(m_away->id());
    };
    m_away->setAbsence(absence);
    if (!ui::isTextFocused())
        return show();
    // Whoever began to write at once is not taken away from it.
    m_window->say(ui::awayTitle(absence, m_clock.now()), Words::tr("what happened"), show);
}

void Composition::joinEngine()
{
    QObject::connect(&m_engineRoom, &engine_room::EngineRoom::raised, m_desktop.get(),
                     &ui::DesktopPresence::open);
    QObject::connect(&m_engineRoom, &engine_room::EngineRoom::caughtUp, &m_health, &ConsoleHealth::caughtUp);
    QObject::connect(&m_engineRoom, &engine_room::EngineRoom::streamRead, &m_health,
                     &ConsoleHealth::streamRead);
    QObject::connect(&m_engineRoom, &engine_room::EngineRoom::troubled, m_window.get(),
                     [](const Error &error) {
                         qCWarning(ConsoleLog, "The engine met %s %s", qPrintable(errorCodeName(error.code)),
                                   qPrintable(error.detail));
                     });
    QObject::connect(&store().notices(), &Notices::changed, m_window.get(), [this](const Notice &notice) {
        if (notice.isOutboxChanged || notice.areStreamsChanged || notice.areLikesChanged)
            m_engineRoom.poke();
        if (notice.isEverything)
            m_suggestions.readAgain();
    });
}

void Composition::startEngine()
{
    if (m_options.isSafe || !m_lock)
        return;
    sayIfFailed(m_engineRoom.start(std::move(m_lock), {}));
}

QString Composition::closeQuestion() const
{
    const Health health = m_health.health();
    QStringList sentences;
    if (health.sending > 0)
        sentences.append(unsentSentence(health.sending));
    if (health.later > 0)
        sentences.append(laterSentence(health.later));
    return sentences.join(u' ');
}

}  // namespace daisychain::console
