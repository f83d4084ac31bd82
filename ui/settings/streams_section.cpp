#include "ui/settings/streams_section.h"

#include "core/base/when_ready.h"
#include "core/desk/notification_settings.h"
#include "ui/roster/desk_words.h"
#include "ui/settings/notification_choices.h"
#include "ui/settings/stream_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/tab_order.h"
#include "ui/widget/time_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace daisychain::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto LookEvery = 10s;
constexpr auto LookBack = 24h;

QString gapsWords(const QList<CoverageSpan> &gaps, Instant from, Instant to)
{
    std::chrono::milliseconds missed{0};
    for (const CoverageSpan &gap : gaps)
        missed += std::min(gap.to, to) - std::max(gap.from, from);
    if (gaps.isEmpty())
        return StreamsSection::tr("no gap in the last day");
    return StreamsSection::tr("%n gaps in the last day, %1 in all", nullptr, int(gaps.size()))
        .arg(durationText(missed));
}

}  // namespace

StreamsSection::StreamsSection(const Services &services, const Theme &theme, const Icons &icons,
                               QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(theme)
    , m_icons(icons)
    , m_roster(services.directory, services.notices, services.me)
    , m_lines(new QVBoxLayout)
    , m_sentence(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
    , m_form(new StreamForm(m_roster, theme))
{
    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("streams.list"));
    list->setLayout(m_lines);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_sentence->setWordWrap(true);
    m_lines->setSpacing(space::Unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(list);
    column->addWidget(m_sentence);
    column->addWidget(
        new PlainLabel(theme, tr("Listen to something else"), TypeSize::Small, &Tokens::textMuted));
    column->addWidget(m_form);
    connect(&m_roster, &Roster::changed, this, [this] { show(std::exchange(m_shown, {})); });
    connect(m_form, &StreamForm::chosen, this, &StreamsSection::add);
    connect(m_form, &StreamForm::refused, this, [this](const QString &sentence) {
        m_sentence->setText(sentence);
        m_sentence->show();
    });
    connect(&services.notices, &Notices::changed, this, [this](const Notice &notice) {
        if (isVisible() && (notice.areStreamsChanged || notice.isEverything))
            load();
    });
    if (services.health != nullptr) {
        connect(services.health, &HealthSource::changed, this, &StreamsSection::showTroubles);
        m_troubles = services.health->health().troubles;
    }
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (isVisible())
            readCoverage();
    });
    m_look.start();
    load();
}

StreamsSection::~StreamsSection() = default;

void StreamsSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void StreamsSection::say(const Error &error)
{
    m_sentence->setText(failureSentence(error));
    m_sentence->show();
}

void StreamsSection::load()
{
    whenReady(m_services.directory.streams(), this, [this](const Result<QList<Stream>> &streams) {
        if (!streams)
            return say(streams.error());
        QList<Stream> heard = *streams;
        heard.removeIf([](const Stream &stream) { return !isHeard(stream); });
        show(heard);
    });
}

void StreamsSection::show(const QList<Stream> &streams)
{
    m_form->setKnown(streams);
    m_sentence->setText(streams.isEmpty() ? tr("Nothing is listened to.") : QString());
    m_sentence->setVisible(streams.isEmpty());
    if (streams == m_shown && !streams.isEmpty())
        return readCoverage();
    m_shown = streams;
    m_list.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<Stream> sorted = streams;
    std::sort(sorted.begin(), sorted.end(), [](const Stream &a, const Stream &b) {
        return std::tie(a.account, a.kind, a.argument) < std::tie(b.account, b.kind, b.argument);
    });
    for (const Stream &stream : std::as_const(sorted))
        addLine(stream);
    tabBefore(*m_form, *m_lines);
    readCoverage();
}

void StreamsSection::addLine(const Stream &stream)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new ElidedLabel(m_theme, TypeSize::Strong);
    name->setText(streamTitle(stream));
    auto *detail = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted);
    auto *trouble = new PlainLabel(m_theme, {}, TypeSize::Small, &Tokens::late);
    trouble->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(detail);
    words->addWidget(trouble);
    auto *remove = new IconButton(m_icons.icon(QStringLiteral("trash")),
                                  tr("Listen to %1 no more").arg(streamTitle(stream)));
    connect(remove, &QToolButton::clicked, this, [this, stream] { takeAway(stream); });
    row->addLayout(words, 1);
    row->addWidget(levelBox(stream));
    row->addWidget(remove);
    m_lines->addWidget(widget);
    m_list.append({stream, detail, trouble});
    showDetail(m_list.last());
}

QWidget *StreamsSection::levelBox(const Stream &stream)
{
    auto *box = new QComboBox;
    box->setAccessibleName(tr("What is told of %1").arg(streamTitle(stream)));
    box->addItem(tr("tell as everywhere"));
    for (const QString &level : notificationLevelNames())
        box->addItem(level);
    const auto level = notifyLevelOf(m_services.settings, stream.id);
    const int before = level ? int(*level) + 1 : 0;
    box->setCurrentIndex(before);
    connect(box, &QComboBox::activated, this,
            [this, id = stream.id, title = streamTitle(stream)](int choice) {
                const auto known = notifyLevelOf(m_services.settings, id);
                const int from = known ? int(*known) + 1 : 0;
                if (from == choice)
                    return;
                const QPointer<StreamsSection> self(this);
                const auto put = [self, id](int to) {
                    if (self)
                        self->setLevel(id, to);
                };
                m_services.undo.push(
                    tr("what is told of %1").arg(title),
                    [put, from, self] {
                        put(from);
                        if (self)
                            self->show(std::exchange(self->m_shown, {}));
                    },
                    [put, choice, self] {
                        put(choice);
                        if (self)
                            self->show(std::exchange(self->m_shown, {}));
                    });
                setLevel(id, choice);
            });
    return box;
}

void StreamsSection::setLevel(StreamId stream, int choice)
{
    setNotifyLevel(m_services.settings, stream,
                   choice == 0 ? std::nullopt : std::optional(NotificationLevel(choice - 1)));
    Q_EMIT levelsChanged();
}

void StreamsSection::readCoverage()
{
    const Instant now = m_services.clock.now();
    const auto lineOf = [this](StreamId id) -> Line * {
        const auto line = std::find_if(m_list.begin(), m_list.end(),
                                       [&](const Line &each) { return each.stream.id == id; });
        return line == m_list.end() ? nullptr : &*line;
    };
    for (const Line &line : std::as_const(m_list)) {
        const StreamId id = line.stream.id;
        whenReady(m_services.coverage.watchedUntil(id), this,
                  [this, id, lineOf](const Result<std::optional<Instant>> &until) {
                      Line *found = lineOf(id);
                      if (!until || found == nullptr)
                          return;
                      found->heard = *until;
                      showDetail(*found);
                  });
        whenReady(m_services.coverage.spans(id, now - LookBack, now), this,
                  [this, id, lineOf](const Result<QList<CoverageSpan>> &spans) {
                      Line *found = lineOf(id);
                      if (!spans || found == nullptr)
                          return;
                      found->gaps = *spans;
                      found->gaps.removeIf([](const CoverageSpan &span) { return !span.gap; });
                      showDetail(*found);
                  });
    }
}

void StreamsSection::showDetail(const Line &line) const
{
    const Instant now = m_services.clock.now();
    const auto trouble = m_troubles.constFind(line.stream.id);
    line.trouble->setVisible(trouble != m_troubles.cend());
    if (trouble != m_troubles.cend())
        line.trouble->setText(failureSentence(*trouble));
    QStringList parts;
    if (const Account *account = m_roster.account(line.stream.account))
        parts.append(accountText(*account));
    parts.append(heardWords(line.heard, now));
    parts.append(gapsWords(line.gaps, now - LookBack, now));
    line.detail->setText(parts.join(QStringLiteral(" · ")));
}

void StreamsSection::showTroubles()
{
    const QHash<StreamId, Error> troubles = m_services.health->health().troubles;
    if (m_troubles == troubles)
        return;
    m_troubles = troubles;
    for (const Line &line : std::as_const(m_list))
        showDetail(line);
}

void StreamsSection::save(const Stream &stream)
{
    whenReady(m_services.directory.saveStream(stream), this, [this](const Result<StoreVersion> &saved) {
        if (!saved)
            say(saved.error());
    });
}

void StreamsSection::remove(StreamId stream)
{
    whenReady(m_services.directory.removeStream(stream), this, [this](const Result<StoreVersion> &removed) {
        if (!removed)
            say(removed.error());
    });
}

void StreamsSection::add(const Stream &stream)
{
    m_services.undo.push(
        tr("listening to %1").arg(streamTitle(stream)),
        [self = QPointer(this), id = stream.id] { self ? self->remove(id) : void(); },
        [self = QPointer(this), stream] { self ? self->save(stream) : void(); });
    save(stream);
}

void StreamsSection::takeAway(const Stream &stream)
{
    m_services.undo.push(
        tr("listening to %1 no more").arg(streamTitle(stream)),
        [self = QPointer(this), stream] { self ? self->save(stream) : void(); },
        [self = QPointer(this), id = stream.id] { self ? self->remove(id) : void(); });
    remove(stream.id);
}

}  // namespace daisychain::ui
