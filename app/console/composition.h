#pragma once

#include "app/console/console_health.h"
#include "app/console/console_sign_in.h"
#include "app/console/demo_network.h"
#include "app/console/file_settings.h"
#include "app/console/log/log_file.h"
#include "app/console/options.h"
#include "app/console/retention.h"
#include "app/engine_room/desk_eraser.h"
#include "app/engine_room/desk_file_import.h"
#include "app/engine_room/desk_snippet_files.h"
#include "app/engine_room/engine_room.h"
#include "app/engine_room/local_speller.h"
#include "app/engine_room/local_suggestions.h"
#include "core/base/clock.h"
#include "ui/away/away_screen.h"
#include "ui/away/deed_watch.h"
#include "ui/composer/snippet_book.h"
#include "ui/customers/customers_screen.h"
#include "ui/desktop/desktop_presence.h"
#include "ui/import/import_screen.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/picture/picture_book.h"
#include "ui/queue_screen/leaving_commands.h"
#include "ui/queue_screen/queue_screen.h"
#include "ui/queue_screen/snippet_source.h"
#include "ui/search/search_screen.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/address_finder.h"
#include "ui/shell/commands.h"
#include "ui/shell/customer_finder.h"
#include "ui/shell/key_dispatch.h"
#include "ui/shell/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/post_finder.h"
#include "ui/shell/undo_stack.h"
#include "ui/streams/streams_screen.h"
#include "ui/theme/icons.h"
#include "ui/theme/system_appearance.h"
#include "ui/theme/theme.h"

class QApplication;

namespace daisychain::console {

/// Builds every object of the console once, joins them, and owns them. They end in the opposite order of
/// their declaration: the window first, then what sends and listens, the store last.
class Composition final {
public:
    /// `lock` is the right to be this folder's engine. Errors: those of DeskStore::open().
    static Result<std::unique_ptr<Composition>> make(QApplication &application, const Options &options,
                                                     const engine_room::DataFolder &folder,
                                                     std::unique_ptr<sync::EngineLock> lock);
    ~Composition();
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;

    /// Finds out who sits here, shows the window, begins to listen and to send.
    void start();
    /// Ends without asking, as the system wants it: what is unsent waits for the next start.
    void end();

private:
    struct Opened {
        QApplication &application;
        const Options &options;
        const engine_room::DataFolder &folder;
        std::unique_ptr<sync::EngineLock> lock;
        std::unique_ptr<FileSettings> settings;
        std::unique_ptr<engine_room::OpenDesk> desk;
    };
    explicit Composition(Opened opened);

    store::DeskStore &store() { return m_desk->store(); }
    void applySurface(QApplication &application);
    void sitDown(const std::optional<QByteArray> &who);
    void buildWindow();
    void buildScreens();
    void joinLeaving();
    void joinWindow();
    void joinImport();
    void joinSettings();
    void joinDesktop();
    void joinAway();
    void showAbsence(const Absence &absence);
    void joinEngine();
    void openConversation(const QString &handle);
    OnScreen onScreen() const;
    void keepFile(const QString &path, const QByteArray &content);
    void startEngine();
    void greet();
    void greetDemo(bool isKnown);
    void showStartPage();
    void savePerson(const QString &name, const QString &signature);
    void startDemo();
    void connectDemo(const DemoNetwork::Address &address);
    void markDemo(Account account);
    void startOther(bool isDemo, const QString &name, const QString &signature);
    QString closeQuestion() const;
    /// Says a failure at the foot of the window; nothing when there was none.
    template <class T>
    void sayIfFailed(const Result<T> &result);

    Options m_options;
    engine_room::DataFolder m_folder;
    SystemClock m_clock;
    RunningMark m_running;
    std::unique_ptr<FileSettings> m_settings;
    ui::Languages m_languages;
    ui::SystemAppearance m_systemAppearance;
    ui::Theme m_theme;
    ui::Icons m_icons;
    std::unique_ptr<engine_room::OpenDesk> m_desk;
    std::unique_ptr<sync::EngineLock> m_lock;  ///< until the engine room has it
    engine_room::EngineRoom m_engineRoom;
    engine_room::DeskEraser m_eraser;
    ConsoleSignIn m_signIn;
    ConsoleHealth m_health;
    Retention m_retention;
    ui::Commands m_commands;
    ui::KeyDispatch m_dispatch;
    PersonId m_me;
    std::unique_ptr<ui::UndoStack> m_undo;
    ui::PictureBook m_pictures;
    ui::CustomerFinder m_finder;
    ui::PostFinder m_posts;
    ui::AddressFinder m_addresses;
    engine_room::LocalSuggestions m_suggestions;
    engine_room::LocalSpeller m_speller;
    ui::SnippetBook m_snippets;
    engine_room::DeskSnippetFiles m_snippetFiles;
    engine_room::DeskFileImport m_fileImport;
    ui::SnippetSource m_snippetSource;
    std::unique_ptr<ui::QueueScreen> m_queue;
    std::unique_ptr<ui::LeavingCommands> m_leaving;
    std::unique_ptr<ui::StreamsScreen> m_streams;
    std::unique_ptr<ui::CustomersScreen> m_customers;
    std::unique_ptr<ui::SearchScreen> m_search;
    std::unique_ptr<ui::OutboxScreen> m_outbox;
    std::unique_ptr<ui::SettingsScreen> m_settingsScreen;
    std::unique_ptr<ui::AwayScreen> m_away;
    std::unique_ptr<ui::ImportScreen> m_import;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::DesktopPresence> m_desktop;
    std::unique_ptr<ui::DeedWatch> m_deeds;
    QString m_beforeAbsence;  ///< the screen to go back to
    std::unique_ptr<DemoNetwork> m_demo;
    QObject m_life;  ///< receives what is asked before there is a window; gone first
};

}  // namespace daisychain::console
