// How the composition begins: the first start, the demo, an ordinary day.
#include "app/console/composition.h"
#include "app/console/composition_words.h"
#include "app/engine_room/desk_keys.h"
#include "core/base/when_ready.h"
#include "ui/shell/status_sentence.h"
#include "ui/start/start_page.h"

#include <QApplication>
#include <QDesktopServices>
#include <QProcess>

#include <algorithm>

namespace daisychain::console {

namespace {

inline constexpr Setting<QString> StartName{"start/name"};
inline constexpr Setting<QString> StartSignature{"start/signature"};
inline constexpr Setting<int> DemoPort{"demo/port", 0};
constexpr QStringView DemoSuffix = u"-demo";

QString userName()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name == u"Root" ? QString() : name;
}

}  // namespace

template <class T>
void Composition::sayIfFailed(const Result<T> &result)
{
    if (!result && m_window)
        m_window->say(ui::failureSentence(result.error()));
}

template void Composition::sayIfFailed(const Result<void> &);
template void Composition::sayIfFailed(const Result<StoreVersion> &);
template void Composition::sayIfFailed(const Result<std::optional<QByteArray>> &);

void Composition::greet()
{
    whenReady(store().directory().persons(), &m_life, [this](const Result<QList<Person>> &persons) {
        sayIfFailed(persons);
        const bool isKnown =
            !persons || std::any_of(persons->begin(), persons->end(),
                                    [this](const Person &person) { return person.id == m_me; });
        if (m_options.isDemo)
            greetDemo(isKnown);
        else if (!isKnown)
            showStartPage();
        else if (m_running.wasUnclean())
            m_window->say(Words::tr("Daisychain did not come to its end last time. What it had taken in and "
                                    "what you wrote is here."));
        if (isKnown)
            m_deeds->begin();
        m_window->show();
        startEngine();
    });
}

void Composition::showStartPage()
{
    auto *page = new ui::StartPage(m_signIn, m_theme, m_icons, userName());
    QObject::connect(page, &ui::StartPage::browserWanted, m_window.get(),
                     [](const QUrl &url) { QDesktopServices::openUrl(url); });
    QObject::connect(page, &ui::StartPage::finished, m_window.get(),
                     [this](const QString &name, const QString &signature) {
                         savePerson(name, signature);
                         m_window->setCover(nullptr);
                         m_window->showScreen(m_queue->id());
                     });
    QObject::connect(
        page, &ui::StartPage::demoWanted, m_window.get(),
        [this](const QString &name, const QString &signature) { startOther(true, name, signature); });
    m_window->setCover(page);
}

void Composition::savePerson(const QString &name, const QString &signature)
{
    const Person person{m_me,
                        name,
                        signature.isEmpty() ? name.section(u' ', 0, 0) : signature,
                        {QLocale::languageToCode(m_languages.locale().language())}};
    whenReady(store().directory().savePerson(person), &m_life,
              [this](const Result<StoreVersion> &saved) { sayIfFailed(saved); });
}

void Composition::greetDemo(bool isKnown)
{
    const QString name = get(*m_settings, StartName);
    if (!isKnown)
        savePerson(name.isEmpty() ? QStringLiteral("Robin") : name, get(*m_settings, StartSignature));
    m_window->setRibbon(
        Words::tr("This is the demo network, on this machine alone. Nothing here reaches anybody."),
        Words::tr("connect a real account"));
    QObject::connect(m_window.get(), &ui::MainWindow::ribbonPressed, m_window.get(),
                     [this] { startOther(false, {}, {}); });
    sayIfFailed(engine_room::DeskKeys::chooseKeyFile(m_folder));
    startDemo();
}

void Composition::startDemo()
{
    m_demo = std::make_unique<DemoNetwork>(m_folder.path() + QStringLiteral("/network"));
    QObject::connect(m_demo.get(), &DemoNetwork::lost, m_window.get(),
                     [this] { m_window->say(Words::tr("The demo network ended.")); });
    whenReady(m_demo->start(quint16(get(*m_settings, DemoPort))), m_window.get(),
              [this](const Result<DemoNetwork::Address> &address) {
                  if (!address)
                      return m_window->say(Words::tr("The demo network could not be started: %1")
                                               .arg(address.error().arguments.join(u' ')));
                  set(*m_settings, DemoPort, address->url.port());
                  connectDemo(*address);
              });
}

void Composition::connectDemo(const DemoNetwork::Address &address)
{
    const auto keep = [this](const Result<Account> &signedIn) {
        if (!signedIn)
            return m_window->say(ui::failureSentence(signedIn.error()));
        whenReady(m_signIn.keep(), m_window.get(), [this](const Result<Account> &account) {
            if (!account)
                return m_window->say(ui::failureSentence(account.error()));
            markDemo(*account);
        });
    };
    SignInAnswers answers{
        Network::Mastodon, 1, {{SignInField::Server, address.url.toString()}}, address.token};
    whenReady(m_signIn.begin(answers), m_window.get(), [this, keep](const Result<QUrl> &begun) {
        if (!begun)
            return m_window->say(ui::failureSentence(begun.error()));
        whenReady(m_signIn.finish(), m_window.get(), keep);
    });
}

void Composition::markDemo(Account account)
{
    if (account.isDemo)
        return;
    account.isDemo = true;
    whenReady(store().directory().saveAccount(account), &m_life,
              [this](const Result<StoreVersion> &saved) { sayIfFailed(saved); });
}

void Composition::startOther(bool isDemo, const QString &name, const QString &signature)
{
    QString path = m_folder.path();
    QStringList arguments;
    if (isDemo) {
        path += DemoSuffix;
        const auto folder = engine_room::DataFolder::open(path);
        if (!folder)
            return m_window->say(ui::failureSentence(folder.error()));
        FileSettings settings(settingsFile(*folder));
        set(settings, StartName, name);
        set(settings, StartSignature, signature);
        arguments << QStringLiteral("--demo");
    } else if (path.endsWith(DemoSuffix)) {
        path.chop(DemoSuffix.size());
    } else {
        return m_window->say(Words::tr("Start Daisychain without --demo to connect a real account."));
    }
    arguments << QStringLiteral("--data") << path;
    if (QProcess::startDetached(QApplication::applicationFilePath(), arguments))
        m_window->quit();
    else
        m_window->say(Words::tr("That could not be started."));
}

}  // namespace daisychain::console
