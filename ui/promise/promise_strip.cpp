#include "ui/promise/promise_strip.h"

#include "ui/promise/promise_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/quiet_line.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace daisychain::ui {

static constexpr qsizetype MostShown = 3;

PromiseStrip::PromiseStrip(PromiseController &controller, const Theme &theme, const Icons &icons,
                           QWidget *parent)
    : Surface(theme, &Tokens::raised, parent)
    , m_controller(controller)
    , m_theme(theme)
    , m_icons(icons)
    , m_column(new QVBoxLayout(this))
    , m_more(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted, this))
{
    setObjectName(QStringLiteral("openPromises"));
    setAccessibleName(tr("Open promises"));
    m_column->setContentsMargins(space::Large, space::Unit, space::Medium, space::Unit);
    m_column->setSpacing(0);
    m_column->addWidget(m_more);
    connect(&m_controller, &PromiseController::changed, this, &PromiseStrip::refresh);
    connect(&m_minute, &QTimer::timeout, this, &PromiseStrip::refresh);
    m_minute.start(std::chrono::seconds(20));
    refresh();
}

void PromiseStrip::refresh()
{
    const QList<PromiseView> open = m_controller.open();
    const Instant now = m_controller.now();
    QList<Shown> shown;
    for (const PromiseView &promise : open.first(std::min(MostShown, open.size())))
        shown.append({promise.id, promiseSentence(promise, m_controller.roster(), now), promise.due < now,
                      promise.owner == m_controller.roster().me(), m_controller.isTold(promise.id)});
    const int more = int(open.size() - shown.size());
    m_more->setText(more > 0 ? tr("%n more promises", nullptr, more) : QString());
    m_more->setVisible(more > 0);
    if (shown != m_shown)
        rebuild(shown);
    setVisible(!m_shown.isEmpty());
}

/// Where only words changed, the lines stay.
void PromiseStrip::rebuild(const QList<Shown> &shown)
{
    const auto isSameLine = [](const Shown &a, const Shown &b) {
        return a.id == b.id && a.isMine == b.isMine && a.isTold == b.isTold;
    };
    const QList<Shown> before = std::exchange(m_shown, shown);
    const bool isSame = std::equal(before.begin(), before.end(), shown.begin(), shown.end(), isSameLine);
    for (QuietLine *line : isSame ? QList<QuietLine *>() : std::exchange(m_lines, {})) {
        line->hide();
        line->deleteLater();
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i >= m_lines.size()) {
            auto *line = new QuietLine(m_theme, m_icons, this, QuietLine::Lines::One);
            addButtons(*line, shown[i]);
            m_column->insertWidget(int(i), line);
            m_lines.append(line);
        }
        m_lines[i]->say(QStringLiteral("promise"), shown[i].isLate ? &Tokens::late : &Tokens::accent,
                        shown[i].sentence);
    }
}

void PromiseStrip::addButtons(QuietLine &line, const Shown &shown)
{
    const auto add = [&](const char *name, const QString &text, const QString &tip, auto act) {
        QPushButton *button = line.addButton(QLatin1String(name));
        button->setText(text);
        button->setToolTip(plainToolTip(tip));
        connect(button, &QPushButton::clicked, this, [this, id = shown.id, act] {
            if (const auto promise = m_controller.find(id))
                act(*promise);
        });
    };
    if (shown.isTold)
        return;  // the line below the reply says it
    if (!shown.isMine)
        add("takeOver", tr("take over"), tr("It is yours then; a text tells them who it is now (t)"),
            [this](const PromiseView &one) { m_controller.takeOver(one); });
    add("putOff", tr("still on it …"), tr("It will be later; a text tells them (Shift+p)"),
        [this](const PromiseView &one) { Q_EMIT putOffRequested(one); });
    add("kept", tr("kept"), tr("It is done, and they were told (y)"),
        [this](const PromiseView &one) { m_controller.keep(one); });
}

}  // namespace daisychain::ui
