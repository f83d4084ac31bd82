#include "ui/settings/snippets_section.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/composer/snippet_book.h"
#include "ui/roster/desk_words.h"
#include "ui/settings/snippet_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int RowsShown = 6;

}  // namespace

SnippetsSection::SnippetsSection(const Services &services, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_form(new SnippetForm(theme))
    , m_sentence(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
{
    m_search->setPlaceholderText(tr("find a saved reply"));
    m_search->setAccessibleName(tr("Find a saved reply"));
    setObjectName(QStringLiteral("snippets.list"));
    m_list->setObjectName(QStringLiteral("savedReplies"));
    m_list->setAccessibleName(tr("Saved replies"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(
        new SnippetDelegate(theme, m_model, [this](const SnippetRow &row) { return detailOf(row); }, this));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_sentence->setWordWrap(true);
    m_form->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(buildButtons());
    column->addWidget(m_sentence);
    column->addWidget(m_form);
    connect(m_search, &QLineEdit::textChanged, this, &SnippetsSection::showRows);
    connect(&services.book, &SnippetBook::changed, this, &SnippetsSection::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SnippetsSection::followCurrent);
    connect(m_list, &QListView::doubleClicked, this, &SnippetsSection::editCurrent);
    connect(m_form, &SnippetForm::saved, this, &SnippetsSection::save);
    connect(m_form, &SnippetForm::left, this, [this] {
        m_form->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    readPersons();
    showRows();
}

QWidget *SnippetsSection::buildButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    const auto button = [&](const char *name, const QString &words, auto slot) {
        auto *made = new QPushButton(words);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, slot);
        row->addWidget(made);
        return made;
    };
    button("snippets.add", tr("add"), &SnippetsSection::add);
    m_edit = button("snippets.edit", tr("change"), &SnippetsSection::editCurrent);
    m_remove = button("snippets.remove", tr("remove"), &SnippetsSection::removeCurrent);
    row->addStretch(1);
    if (m_services.files != nullptr) {
        button("snippets.import", tr("import …"), &SnippetsSection::importWanted);
        button("snippets.export", tr("export …"), &SnippetsSection::exportWanted);
    }
    return bar;
}

void SnippetsSection::readPersons()
{
    whenReady(m_services.directory.persons(), this, [this](const Result<QList<Person>> &persons) {
        if (persons)
            m_form->setPersons(*persons);
    });
}

/// The expired are at hand here too.
void SnippetsSection::showRows()
{
    const SnippetRow *before = current();
    const SnippetId chosen = before != nullptr ? before->snippet.id : SnippetId{};
    const QString query = m_search->text().trimmed();
    QList<SnippetRow> rows;
    for (const SnippetRow &row : m_services.book.rows()) {
        if (query.isEmpty() || text::plainScore(query, row.snippet.name, row.snippet.text))
            rows.append(row);
    }
    m_model.show(rows);
    int place = 0;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.at(i).snippet.id == chosen)
            place = i;
    }
    m_list->setCurrentIndex(m_model.index(place, 0));
    const int shown = std::min(RowsShown, m_model.rowCount());
    m_list->setVisible(shown > 0);
    m_list->setFixedHeight(std::max(1, shown) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_search->setVisible(m_services.book.rows().size() > RowsShown || !query.isEmpty());
    if (m_services.book.rows().isEmpty() && m_sentence->text().isEmpty())
        say(tr("Nothing is saved yet. What is saved here is taken with a slash while writing: /name."));
    followCurrent();
}

void SnippetsSection::followCurrent()
{
    m_edit->setEnabled(current() != nullptr);
    m_remove->setEnabled(current() != nullptr);
}

QString SnippetsSection::detailOf(const SnippetRow &row) const
{
    QStringList parts;
    if (!row.ownerName.isEmpty())
        parts.append(text::plainLine(row.ownerName, 30));
    if (row.snippet.expires) {
        const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.snippet.expires->ms).date(),
                                               QLocale::ShortFormat);
        parts.append(row.snippet.isExpired(m_services.clock.now()) ? tr("expired %1").arg(day)
                                                                   : tr("until %1").arg(day));
    }
    parts.append(tr("used %n times", nullptr, row.uses));
    return parts.join(QStringLiteral(" · "));
}

const SnippetRow *SnippetsSection::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model.rowCount() ? &m_model.at(index.row()) : nullptr;
}

void SnippetsSection::add()
{
    readPersons();
    Snippet snippet;
    snippet.id = {newUuid(m_services.clock.now())};
    snippet.owner = m_services.me;
    m_form->edit(snippet);
}

void SnippetsSection::editCurrent()
{
    if (const SnippetRow *row = current())
        m_form->edit(row->snippet);
}

void SnippetsSection::removeCurrent()
{
    const SnippetRow *row = current();
    if (row == nullptr)
        return;
    record(
        tr("removed /%1").arg(row->snippet.name),
        {newAction(m_services.me, m_services.clock.now(), DeskSubject{}, SnippetRemoved{row->snippet.id})});
}

void SnippetsSection::save(const Snippet &snippet)
{
    record(tr("saved /%1").arg(snippet.name),
           {newAction(m_services.me, m_services.clock.now(), DeskSubject{}, SnippetSaved{snippet})});
}

void SnippetsSection::record(const QString &words, const QList<Action> &actions)
{
    whenReady(m_services.journal.record({actions, {}, {}}), this,
              [this, words, actions](const Result<StoreVersion> &recorded) {
                  if (!recorded && m_form->isVisible())
                      return m_form->refuse(recorded.error());
                  if (!recorded)
                      return say(failureSentence(recorded.error()));
                  m_services.undo.push(words, actions);
                  say({});
                  if (m_form->isVisible())
                      m_list->setFocus(Qt::OtherFocusReason);
                  m_form->hide();
              });
}

void SnippetsSection::importFrom(const QString &path)
{
    if (m_services.files == nullptr)
        return;
    say(tr("Reading …"));
    whenReady(m_services.files->plan(path, m_services.clock.now()), this,
              [this](const Result<SnippetImport> &plan) {
                  if (plan)
                      return take(*plan);
                  say(plan.error().code == ErrorCode::Invalid
                          ? tr("No saved replies were found in that file: a table needs a column of texts.")
                          : failureSentence(plan.error()));
              });
}

void SnippetsSection::take(const SnippetImport &plan)
{
    const QList<Action> actions = snippetActions(plan, m_services.me, m_services.clock.now());
    QStringList parts{tr("%n added", "saved replies", plan.added),
                      tr("%n changed", "saved replies", plan.changed),
                      tr("%n as they were", "saved replies", plan.same)};
    if (!plan.refused.isEmpty())
        parts.append(tr("%n refused, the first in line %1: %2", "lines of a file", int(plan.refused.size()))
                         .arg(plan.refused.first().line)
                         .arg(text::plainLine(plan.refused.first().why, 120)));
    const QString sentence = parts.join(QStringLiteral(" · "));
    if (actions.isEmpty())
        return say(sentence);
    whenReady(m_services.journal.record({actions, {}, {}}), this,
              [this, actions, sentence](const Result<StoreVersion> &recorded) {
                  if (!recorded)
                      return say(failureSentence(recorded.error()));
                  m_services.undo.push(tr("saved %n replies of a file", nullptr, int(actions.size())),
                                       actions);
                  say(sentence);
              });
}

void SnippetsSection::exportTo(const QString &path)
{
    if (m_services.files == nullptr)
        return;
    whenReady(m_services.files->write(path), this, [this, path](const Result<int> &count) {
        say(count ? tr("%n saved replies are in %1.", nullptr, *count).arg(text::plainLine(path, 120))
                  : tr("%1 could not be written.").arg(text::plainLine(path, 120)));
    });
}

void SnippetsSection::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

bool SnippetsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        editCurrent();
    else if (key == Qt::Key_Delete)
        removeCurrent();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

}  // namespace daisychain::ui
