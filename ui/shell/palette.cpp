#include "ui/shell/palette.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "ui/shell/palette_delegate.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/surface.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringList{entry.title, entry.detail, entry.key}.join(u' ').simplified();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return m_entries.at(index.row()).isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void PaletteModel::show(const QList<PaletteEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void PaletteModel::merge(const QList<PaletteEntry> &entries, int from)
{
    for (const PaletteEntry &entry : entries) {
        const auto place =
            std::find_if(m_entries.begin() + from, m_entries.end(), [&](const PaletteEntry &each) {
                return !each.isEnabled || each.score < entry.score;
            });
        const int row = int(place - m_entries.begin());
        beginInsertRows({}, row, row);
        m_entries.insert(row, entry);
        endInsertRows();
    }
}

Palette::Palette(Commands &commands, const Theme &theme, const Icons &icons, QWidget *over)
    : Overlay(theme, over)
    , m_commands(commands)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new PlainLabel(theme, TypeSize::Body, &Tokens::textMuted))
{
    setAccessibleName(tr("Palette"));
    m_field->setFrame(false);
    m_field->setMinimumHeight(44);
    m_field->setTextMargins(space::Small, 0, space::Small, 0);
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, icons, m_model, m_list));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(60);

    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(space::Unit, space::Unit, space::Unit, space::Unit);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addWidget(new Hairline(theme));
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        const bool wasWaiting = m_isWaiting;
        search(m_field->text());
        if (wasWaiting)
            runCurrent();
    });
    connect(&commands, &Commands::added, this, [this] {
        if (isOpen() && m_only == nullptr && !m_again.isActive())
            m_again.start(0);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        point(index.row());
        m_hasStepped = true;
        runCurrent();
    });
}

void Palette::addSource(PaletteSource *source)
{
    m_sources.append(source);
}

void Palette::openPalette()
{
    openFor(nullptr,
            {tr("What do you want to do, or whom do you look for?"), {}, tr("Nothing is called that.")});
}

void Palette::openWith(PaletteSource &source, const PaletteWords &words)
{
    openFor(&source, words);
}

void Palette::openFor(PaletteSource *only, const PaletteWords &words)
{
    m_only = only;
    m_words = words;
    m_field->setPlaceholderText(words.field);
    m_field->setAccessibleName(words.field);
    m_field->clear();
    search({});
    open();
    m_field->setFocus();
    if (only == nullptr)
        Q_EMIT opened();
}

QRect Palette::sheetRect(const QRect &area) const
{
    const int width = std::min(620, area.width() - 2 * space::Large);
    const int rows = std::max(m_model.rowCount(), 2);
    const int wanted = m_field->minimumHeight() + space::Large + rows * rowHeight(theme());
    const int height = std::min({440, wanted, area.height() - 2 * space::Large});
    return {(area.width() - width) / 2, std::max<int>(space::Large, area.height() / 9), width, height};
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(8);
        return true;
    case Qt::Key_PageUp:
        step(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return false;
    }
}

void Palette::search(const QString &query)
{
    ++m_search;
    m_asked = 0;
    m_hasStepped = false;
    m_isWaiting = false;
    m_model.show(m_only != nullptr ? QList<PaletteEntry>() : commandsFor(query));
    point(0);
    showFound();
    const QString asked = query.trimmed();
    const bool isEnough = asked.size() >= LeastLetters;
    if (m_only != nullptr && (isEnough || m_words.untilAsked.isEmpty()))
        ask(*m_only, asked, MaxAlone);
    else if (m_only == nullptr && isEnough)
        askSources(asked);
}

/// A command of another place leads there; what it would change is not seen from here.
PaletteEntry Palette::entryFor(const Command &command, int score)
{
    const QAction *action = m_commands.action(command.id);
    const bool isHere = m_commands.isHere(command);
    PaletteEntry entry;
    entry.title = action->text();
    entry.detail = command.group;
    entry.key = keyText(m_commands.key(command.id));
    entry.icon = command.icon;
    entry.score = isHere ? score : score - Elsewhere;
    entry.isEnabled = !isHere || action->isEnabled();
    entry.run = [this, id = command.id] { m_commands.action(id)->trigger(); };
    if (isHere)
        return entry;
    const QString goId = QStringLiteral("shell.go.") + command.screen;
    const Command *go = m_commands.find(goId);
    if (go == nullptr)
        return entry;
    entry.detail = command.group + QStringLiteral(" · ") + go->text;
    entry.run = [this, id = command.id, goId, isShown = command.effect == CommandEffect::Shows] {
        m_commands.action(goId)->trigger();
        if (isShown)
            m_commands.action(id)->trigger();
    };
    return entry;
}

QList<PaletteEntry> Palette::commandsFor(const QString &query)
{
    QList<PaletteEntry> entries;
    QSet<QString> titles;  ///< the same deed of two places is shown once
    const bool isAll = query.trimmed().isEmpty();
    const auto add = [&](bool isHere) {
        for (const Command &command : m_commands.all()) {
            const QString title = m_commands.action(command.id)->text();
            const std::optional<int> score = text::plainScore(query, title, command.words);
            if (!score || m_commands.isHere(command) != isHere || (!isHere && titles.contains(title)))
                continue;
            titles.insert(title);
            entries.append(entryFor(command, *score));
        }
    };
    add(true);
    if (!isAll) {
        add(false);
        for (PaletteSource *source : std::as_const(m_sources))
            entries += source->findNow(query);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const PaletteEntry &a, const PaletteEntry &b) {
        return a.isEnabled != b.isEnabled ? a.isEnabled : a.score > b.score;
    });
    return isAll ? entries : entries.mid(0, MaxCommands);
}

void Palette::askSources(const QString &query)
{
    for (PaletteSource *source : std::as_const(m_sources))
        ask(*source, query, MaxFound);
}

void Palette::ask(PaletteSource &source, const QString &query, int most)
{
    ++m_asked;
    whenReady(source.find(query, most), this,
              [this, asked = m_search](const Result<QList<PaletteEntry>> &found) {
                  if (asked != m_search)
                      return;
                  --m_asked;
                  take(found ? *found : QList<PaletteEntry>());
              });
}

void Palette::take(const QList<PaletteEntry> &found)
{
    m_model.merge(found, m_hasStepped ? m_list->currentIndex().row() + 1 : 0);
    if (!m_hasStepped || !m_list->currentIndex().isValid())
        point(0);
    showFound();
    if (m_isWaiting && m_asked == 0)
        runCurrent();
}

void Palette::showFound()
{
    const bool isNothing = m_model.rowCount() == 0;
    const bool isAsked = m_field->text().trimmed().size() >= LeastLetters || m_words.untilAsked.isEmpty();
    m_nothing->setText(isAsked ? m_words.nothing : m_words.untilAsked);
    m_nothing->setVisible(isNothing);
    m_list->setVisible(!isNothing);
    place();
}

/// The focus stays in the field: what Enter would do is said there.
void Palette::point(int row)
{
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void Palette::step(int by)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = m_list->currentIndex().row() + by;
    const bool isOne = by == 1 || by == -1;
    const int next = row < 0 ? (isOne ? last : 0) : row > last ? (isOne ? 0 : last) : row;
    point(next);
    m_hasStepped = true;
    m_isWaiting = false;
}

void Palette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    const bool isWeak = !index.isValid() || m_model.at(index.row()).score < text::WholeWords;
    m_isWaiting = isWeak && !m_hasStepped && m_asked > 0;  // a customer may be called that
    if (m_isWaiting)
        return;
    if (!index.isValid() || !m_model.at(index.row()).isEnabled)
        return;
    const std::function<void()> run = m_model.at(index.row()).run;
    dismiss();
    if (run)
        run();
}

}  // namespace daisychain::ui
