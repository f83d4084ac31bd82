#include "ui/import/import_work.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr std::chrono::milliseconds ProgressEvery{100};

bool mayRepeat(ColumnKind kind)
{
    return kind == ColumnKind::Ignored || kind == ColumnKind::Own || kind == ColumnKind::Reference;
}

bool hasAny(const ColumnMapping &mapping, std::initializer_list<ColumnKind> kinds)
{
    return std::ranges::any_of(kinds, [&](ColumnKind kind) { return mapping.column(kind) >= 0; });
}

ImportWork::Obstacle obstacleOf(ImportKind kind, const ColumnMapping &mapping)
{
    using enum ColumnKind;
    using Obstacle = ImportWork::Obstacle;
    if (kind == ImportKind::Customers)
        return hasAny(mapping, {EMail, Handle, CustomerNumber, Phone}) ? Obstacle::None
                                                                       : Obstacle::NoIdentity;
    if (kind == ImportKind::Snippets)
        return hasAny(mapping, {Text}) ? Obstacle::None : Obstacle::NoText;
    if (!hasAny(mapping, {Text, Subject}))
        return Obstacle::NoText;
    if (!hasAny(mapping, {Created}))
        return Obstacle::NoTime;
    return hasAny(mapping, {Author, Name, EMail, Handle, CustomerNumber}) ? Obstacle::None
                                                                          : Obstacle::NoCustomer;
}

}  // namespace

ImportWork::ImportWork(FileImporter &files, const Clock &clock, PersonId me, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_clock(clock)
    , m_me(me)
{
    m_timer.setInterval(ProgressEvery);
    connect(&m_timer, &QTimer::timeout, this, &ImportWork::changed);
}

ImportWork::~ImportWork()
{
    if (m_watch)
        m_watch->isGivenUp = true;
}

void ImportWork::setState(State state)
{
    m_state = state;
    if (state == State::Checking || state == State::Importing)
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT changed();
}

int ImportWork::percent() const
{
    return m_watch ? m_watch->percent.load() : 0;
}

qsizetype ImportWork::unclearColumn() const
{
    for (qsizetype i = 0; i < m_look.mapping.columns.size(); ++i) {
        if (!m_look.mapping.columns[i].otherStyles.isEmpty() && !m_settled.contains(i))
            return i;
    }
    return -1;
}

ImportWork::Obstacle ImportWork::obstacle() const
{
    if (m_look.kind == ImportKind::Conversations && m_choices.own.simplified().isEmpty())
        return Obstacle::NoOwn;
    if (m_look.isJson)
        return Obstacle::None;
    const Obstacle found = obstacleOf(m_look.kind, m_look.mapping);
    return found == Obstacle::None && unclearColumn() >= 0 ? Obstacle::UnclearDate : found;
}

void ImportWork::choose(const QString &path, std::optional<ImportKind> kind)
{
    if (m_state == State::Importing)
        return;
    m_path = path;
    m_look = {};
    m_choices = {kind, {}, {}, m_choices.own.isEmpty() ? QStringLiteral("support") : m_choices.own};
    lookAgain();
}

void ImportWork::lookAgain()
{
    if (m_watch)
        m_watch->isGivenUp = true;
    m_choices.mapping.reset();
    m_settled.clear();
    setState(State::Looking);
    whenReady(m_files.look(m_path, m_choices), this,
              [this, round = ++m_round](const Result<ImportLook> &look) {
                  if (round != m_round)
                      return;
                  if (look)
                      m_look = *look;
                  else
                      m_error = look.error();
                  setState(look ? State::Looked : State::Failed);
              });
}

void ImportWork::setKind(ImportKind kind)
{
    if (kind == m_look.kind)
        return;
    m_choices.kind = kind;
    lookAgain();
}

void ImportWork::setCharset(const QByteArray &charset)
{
    if (charset == m_look.charset)
        return;
    m_choices.table.charset = charset;
    m_choices.kind = m_look.kind;
    lookAgain();
}

void ImportWork::setSeparator(char separator)
{
    if (separator == m_look.separator)
        return;
    m_choices.table.separator = separator;
    m_choices.kind = m_look.kind;
    lookAgain();
}

void ImportWork::setHasHead(bool hasHead)
{
    if (hasHead == m_look.hasHead)
        return;
    m_choices.table.hasHead = hasHead;
    m_choices.kind = m_look.kind;
    lookAgain();
}

QStringList ImportWork::cellsOf(qsizetype column) const
{
    QStringList cells;
    for (const QStringList &row : m_look.rows)
        cells.append(row.value(column));
    return cells;
}

void ImportWork::setColumn(qsizetype column, ColumnKind kind)
{
    if (column >= m_look.mapping.columns.size() || m_look.mapping.columns[column].kind == kind)
        return;
    if (const qsizetype other = m_look.mapping.column(kind); !mayRepeat(kind) && other >= 0)
        m_look.mapping.columns[other] = {};
    ColumnMeaning meaning;
    meaning.kind = kind;
    if (kind == ColumnKind::Own || kind == ColumnKind::Reference)
        meaning.name = m_look.head.value(column).trimmed();
    guessDates(meaning, cellsOf(column));
    m_look.mapping.columns[column] = meaning;
    m_settled.remove(column);
    Q_EMIT changed();
}

void ImportWork::setDates(qsizetype column, DateStyle style)
{
    if (column >= m_look.mapping.columns.size())
        return;
    ColumnMeaning &meaning = m_look.mapping.columns[column];
    if (meaning.dateStyle != style) {
        meaning.otherStyles.removeAll(style);
        meaning.otherStyles.append(meaning.dateStyle);
        meaning.dateStyle = style;
    }
    m_settled.insert(column);
    Q_EMIT changed();
}

void ImportWork::setNetwork(Network network)
{
    m_look.mapping.network = network;
    Q_EMIT changed();
}

void ImportWork::setOwn(const QString &name)
{
    if (name == m_choices.own)
        return;
    m_choices.own = name;
    Q_EMIT changed();
}

void ImportWork::check()
{
    if (m_state == State::Looked && obstacle() == Obstacle::None)
        run(true);
}

void ImportWork::import()
{
    if (m_state == State::Checked && m_summary.added + m_summary.changed > 0)
        run(false);
}

void ImportWork::run(bool isDryRun)
{
    ImportOrder order;
    order.path = m_path;
    order.choices = m_choices;
    order.choices.kind = m_look.kind;
    order.choices.mapping = m_look.mapping;
    order.fingerprint = m_look.fingerprint;
    order.isDryRun = isDryRun;
    order.by = m_me;
    order.at = m_clock.now();
    m_watch = std::make_shared<ImportWatch>();
    setState(isDryRun ? State::Checking : State::Importing);
    whenReady(m_files.run(order, m_watch), this,
              [this, isDryRun, round = ++m_round](const Result<ImportSummary> &summary) {
                  if (round == m_round)
                      finish(isDryRun, summary);
              });
}

void ImportWork::finish(bool isDryRun, const Result<ImportSummary> &summary)
{
    m_watch.reset();
    if (summary) {
        m_summary = *summary;
        setState(isDryRun ? State::Checked : State::Imported);
        if (!isDryRun)
            Q_EMIT imported();
        return;
    }
    m_error = summary.error();
    // What was given up was never begun: back to where one came from.
    if (m_error.code == ErrorCode::Cancelled)
        return setState(isDryRun ? State::Looked : State::Checked);
    setState(State::Failed);
}

void ImportWork::goBack()
{
    if (m_state == State::Checked)
        return setState(State::Looked);
    if (m_state == State::Failed && !m_look.fingerprint.isEmpty())
        return lookAgain();
}

void ImportWork::leave()
{
    if (m_state == State::Checking || m_state == State::Importing) {
        if (m_watch)
            m_watch->isGivenUp = true;
        return;
    }
    ++m_round;
    m_look = {};
    m_summary = {};
    m_path.clear();
    setState(State::Nothing);
}

}  // namespace daisychain::ui
