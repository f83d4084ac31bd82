#include "ui/composer/guard_watch.h"

#include "core/base/run_aside.h"
#include "core/base/when_ready.h"
#include "core/desk/guard_settings.h"
#include "core/text/language.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr qsizetype MostLookedAt = 20'000;

}  // namespace

GuardWatch::GuardWatch(ComposerController &composer, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_composer(composer)
    , m_settings(settings)
{
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(LookAfter);
    connect(&m_soon, &QTimer::timeout, this, &GuardWatch::look);
    connect(&m_composer, &ComposerController::changed, this, &GuardWatch::weigh);
    connect(&m_composer, &ComposerController::handedOver, this,
            [this](const QString &handle) { m_dismissed.remove(handle); });
}

GuardWatch::~GuardWatch()
{
    m_thread.clear();
    m_thread.waitForDone();
}

GuardWatch::Question GuardWatch::question() const
{
    Question question;
    question.handle = m_composer.handle();
    question.words = m_composer.text().left(MostLookedAt);
    question.guards = guards(m_settings);
    question.context.contacts = publicContacts(m_settings);
    question.context.visibility = m_composer.visibility();
    const auto &detail = m_composer.detail();
    if (!detail)
        return question;
    const ConversationView &view = detail->head.view;
    question.context.isAffected = !view.isPraise && !view.isThanked;
    if (const Account *account = m_composer.account()) {
        question.context.chosen = account->id;
        question.context.speaker = *account;
        question.context.addressee = m_composer.addressee();
        if (view.accounts.contains(account->id))
            question.context.addressed = account->id;
        else if (!view.accounts.isEmpty())
            question.context.addressed = view.accounts.first();
    }
    const ThreadPost *answered = m_composer.parent();
    if (answered != nullptr && !answered->ours) {
        question.answered = spokenText(answered->post).left(MostLookedAt);
        question.answeredHint = answered->post.language;
    }
    return question;
}

void GuardWatch::weigh()
{
    const Question now = question();
    if (now.words.trimmed().isEmpty()) {
        m_soon.stop();
        if (m_composer.isReady())
            m_dismissed.remove(now.handle);
        m_asked = {};
        return show({});
    }
    if (now.handle != m_asked.handle)
        show({});
    if (now != m_asked && !m_soon.isActive())
        m_soon.start();
}

void GuardWatch::look()
{
    if (m_isLooking)
        return;  // looks again when that one is back
    m_asked = question();
    m_isLooking = true;
    const auto found =
        runAside(m_thread, [question = m_asked]() -> Result<GuardFindings> { return answer(question); });
    whenReady(found, this, [this, handle = m_asked.handle](const Result<GuardFindings> &findings) {
        m_isLooking = false;
        if (findings && handle == m_composer.handle() && !m_composer.text().trimmed().isEmpty())
            show(*findings);
        weigh();
    });
}

GuardFindings GuardWatch::answer(const Question &question)
{
    GuardFindings findings{question.words, question.context, {}};
    if (question.guards.otherLanguage) {
        findings.context.replyLanguage = text::sureLanguage(question.words, {});
        if (!findings.context.replyLanguage.isEmpty())
            findings.context.customerLanguage = text::sureLanguage(question.answered, question.answeredHint);
    }
    findings.warnings = replyWarnings(question.words, findings.context, question.guards);
    return findings;
}

void GuardWatch::show(const GuardFindings &findings)
{
    m_found = findings;
    GuardFindings said = findings;
    const QList<GuardKind> dismissed = m_dismissed.value(m_composer.handle());
    said.warnings.removeIf([&](const ReplyWarning &warning) { return dismissed.contains(warning.kind); });
    if (said == m_findings)
        return;
    m_findings = said;
    Q_EMIT changed();
}

void GuardWatch::dismiss(GuardKind kind)
{
    m_dismissed[m_composer.handle()].append(kind);
    show(GuardFindings(m_found));
}

}  // namespace daisychain::ui
