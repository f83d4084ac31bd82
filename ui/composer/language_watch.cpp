#include "ui/composer/language_watch.h"

#include "core/base/run_aside.h"
#include "core/base/when_ready.h"
#include "core/text/language.h"

namespace daisychain::ui {

namespace {

constexpr qsizetype MostLookedAt = 4'000;

}  // namespace

LanguageWatch::LanguageWatch(ComposerController &composer, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_composer, &ComposerController::changed, this, &LanguageWatch::look);
    connect(&m_composer.roster(), &Roster::changed, this, &LanguageWatch::weigh);
}

LanguageWatch::~LanguageWatch()
{
    m_thread.clear();
    m_thread.waitForDone();
}

LanguageWatch::Question LanguageWatch::question() const
{
    const ThreadPost *answered = m_composer.parent();
    if (answered == nullptr || answered->ours)
        return {};
    return {answered->post.text.left(MostLookedAt), answered->post.language};
}

void LanguageWatch::look()
{
    const Question now = question();
    if (now == m_asked)
        return weigh();
    m_asked = now;
    m_language.clear();
    weigh();
    if (now.text.isEmpty())
        return;
    const auto found =
        runAside(m_thread, [now]() -> Result<QString> { return text::sureLanguage(now.text, now.hint); });
    whenReady(found, this, [this, now](const Result<QString> &language) {
        if (!language || now != m_asked)
            return;
        m_language = *language;
        weigh();
    });
}

void LanguageWatch::weigh()
{
    const Roster &roster = m_composer.roster();
    const auto help = m_dismissed.contains(m_composer.handle())
                          ? std::nullopt
                          : languageHelp(m_language, roster.me(), roster.persons());
    if (help == m_help)
        return;
    m_help = help;
    Q_EMIT changed();
}

void LanguageWatch::dismiss()
{
    m_dismissed.insert(m_composer.handle());
    weigh();
}

}  // namespace daisychain::ui
