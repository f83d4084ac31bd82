#include "ui/settings/words_section.h"

#include "core/base/when_ready.h"
#include "core/text/visible_text.h"
#include "ui/settings/setting_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int LongestWord = 60;
constexpr int LinesShown = 6;

}  // namespace

WordsSection::WordsSection(Speller &speller, UndoStack &undo, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_speller(speller)
    , m_undo(undo)
    , m_whose(new QComboBox)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("remove")))
    , m_word(new QLineEdit)
    , m_sentence(nullptr)
{
    build(theme);
    m_list->installEventFilter(this);
    connect(m_whose, &QComboBox::activated, this, &WordsSection::load);
    connect(m_word, &QLineEdit::returnPressed, this, &WordsSection::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &WordsSection::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    load();
}

void WordsSection::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new SettingForm(theme, m_undo);
    column->addWidget(form);
    m_whose->addItems({tr("mine"), tr("the company's")});
    m_whose->setMinimumWidth(SettingForm::ControlWidth);
    m_whose->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addControl(QStringLiteral("words.whose"), tr("Words that are right"), m_whose);
    auto *words = new QWidget;
    auto *line = new QHBoxLayout(words);
    line->setContentsMargins(0, 0, 0, 0);
    m_list->setAccessibleName(tr("Words that were added"));
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);  // the frame fills, corners and all
    m_list->setFixedHeight(LinesShown * QFontMetrics(theme.font(TypeSize::Body)).lineSpacing() +
                           space::Large);
    m_remove->setAutoDefault(false);
    m_remove->setMinimumHeight(space::Target);
    m_remove->setAccessibleName(tr("Remove the word"));
    line->addWidget(m_list, 1);
    line->addWidget(m_remove, 0, Qt::AlignTop);
    form->addControl(QStringLiteral("words.list"), tr("Added so far"), words);
    m_word->setMaxLength(LongestWord);
    m_word->setPlaceholderText(tr("Enter adds it"));
    m_word->setMaximumWidth(SettingForm::ControlWidth);
    form->addControl(QStringLiteral("words.add"), tr("Another word"), m_word);
    m_sentence = form->addHint({});
}

OwnWords WordsSection::whose() const
{
    return m_whose->currentIndex() == 0 ? OwnWords::Mine : OwnWords::Product;
}

void WordsSection::load()
{
    whenReady(m_speller.ownWords(whose()), this, [this, asked = whose()](const Result<QStringList> &words) {
        if (asked != whose())
            return;
        if (words)
            showWords(*words);
        else
            m_sentence->setText(failureSentence(words.error()));
    });
}

void WordsSection::showWords(const QStringList &words)
{
    const int row = m_list->currentRow();
    m_words = words;
    m_list->clear();
    for (const QString &word : words)
        m_list->addItem(text::visibleText(word));
    m_list->setCurrentRow(std::min(row, int(words.size()) - 1));
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_sentence->setText(words.isEmpty() ? tr("None yet. While you write, a right click on a word adds it.")
                                        : tr("No dictionary has them, and they are right all the same. Del "
                                             "takes one out."));
}

void WordsSection::addTyped()
{
    const QString word = m_word->text().simplified();
    if (word.isEmpty())
        return;
    if (word.contains(u' '))
        return m_sentence->setText(tr("One word at a time."));
    if (m_words.contains(word, Qt::CaseInsensitive))
        return m_sentence->setText(tr("It is there already."));
    m_word->clear();
    keep(m_words + QStringList{word});
}

void WordsSection::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_words.size())
        return;
    QStringList words = m_words;
    words.removeAt(row);
    keep(words);
    m_list->setFocus(Qt::OtherFocusReason);
}

void WordsSection::keep(const QStringList &words)
{
    // The page may be gone when it is taken back: it goes with the window.
    const auto step = [page = QPointer(this), whose = whose()](const QStringList &to) {
        return [page, whose, to] {
            if (page)
                page->write(whose, to);
        };
    };
    m_undo.push(SettingForm::stepWords(tr("Words that are right")), step(m_words), step(words));
    write(whose(), words);
}

void WordsSection::write(OwnWords whose, const QStringList &words)
{
    whenReady(m_speller.setOwnWords(whose, words), this, [this, whose](const Result<QStringList> &kept) {
        if (!kept)
            return m_sentence->setText(failureSentence(kept.error()));
        if (whose == this->whose())
            showWords(*kept);
        Q_EMIT changed();
    });
}

bool WordsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace daisychain::ui
