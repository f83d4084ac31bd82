#include "ui/composer/picture_rows.h"

#include "core/text/visible_text.h"
#include "ui/composer/composer_controller.h"
#include "ui/composer/picture_row.h"
#include "ui/composer/reply_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widget/elided_label.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

QString refusedWords(const Error &error, const QString &name)
{
    const QString what = name.isEmpty() ? PictureRows::tr("The picture") : text::plainLine(name, 40);
    const QString why = error.arguments.value(0);
    if (error.code == ErrorCode::Conflict)
        return PictureRows::tr("%1 was not added: you went on to another conversation. Add it here again.")
            .arg(what);
    if (error.code == ErrorCode::NotFound)
        return PictureRows::tr("%1 can't be read.").arg(what);
    if (why == QLatin1String("many"))
        return PictureRows::tr("No network takes more than %n pictures.", "", int(MostReplyPictures));
    if (why == QLatin1String("kind"))
        return PictureRows::tr("%1 is no JPEG, PNG, GIF or WebP picture.").arg(what);
    if (why == QLatin1String("size"))
        return PictureRows::tr("%1 is too large: a smaller copy can be added.").arg(what);
    if (error.code == ErrorCode::Invalid)
        return PictureRows::tr("%1 is damaged and can't be opened.").arg(what);
    return PictureRows::tr("%1 could not be kept: the disk takes no more.").arg(what);
}

}  // namespace

PictureRows::PictureRows(ComposerController &controller, ReplyPictures &pictures, const Theme &theme,
                         const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_pictures(pictures)
    , m_theme(theme)
    , m_icons(icons)
    , m_column(new QVBoxLayout(this))
    , m_trouble(new ElidedLabel(theme, TypeSize::Small, &Tokens::late, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Unit);
    m_trouble->setObjectName(QStringLiteral("pictureTrouble"));
    m_column->addWidget(m_trouble);
    m_trouble->hide();
    connect(&controller, &ComposerController::changed, this, &PictureRows::refresh);
    connect(&pictures, &ReplyPictures::takingChanged, this, &PictureRows::refresh);
    connect(&pictures, &ReplyPictures::refused, this,
            [this](const Error &error, const QString &name) { say(refusedWords(error, name)); });
    refresh();
}

void PictureRows::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Pictures that go with the reply"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (*.jpg *.jpeg *.png *.gif *.webp)"));
    connect(dialog, &QFileDialog::filesSelected, &m_pictures, &ReplyPictures::addFiles);
    dialog->open();
}

void PictureRows::say(const QString &sentence)
{
    m_trouble->setText(sentence);
    refresh();
}

/// Rows are made anew only when other pictures are there: the field that is being typed in stays.
void PictureRows::makeRows()
{
    const QList<ReplyPicture> &pictures = m_controller.pictures();
    const bool isSame = std::equal(
        pictures.begin(), pictures.end(), m_rows.begin(), m_rows.end(),
        [](const ReplyPicture &picture, const PictureRow *row) { return picture.file == row->file(); });
    if (isSame)
        return;
    const bool isMore = pictures.size() > m_rows.size();
    for (PictureRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const ReplyPicture &picture : pictures) {
        m_rows.append(new PictureRow(picture.file, m_pictures, m_theme, m_icons, this));
        m_column->insertWidget(m_column->count() - 1, m_rows.last());
    }
    m_trouble->setText({});
    Q_EMIT rowsChanged();
    if (isMore && isVisible())
        m_rows.last()->field()->setFocus(Qt::OtherFocusReason);  // what it shows is asked for at once
}

void PictureRows::refresh()
{
    makeRows();
    const QList<ReplyPicture> &pictures = m_controller.pictures();
    const Account *account = m_controller.account();
    const qsizetype longest = account != nullptr ? account->limits.maxAltText : MostAltText;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->show(pictures[i], m_controller.isDecoration(pictures[i].file), longest, int(i) + 1);
    if (m_pictures.takingCount() > 0)
        m_trouble->setText(tr("taking %n pictures …", "", m_pictures.takingCount()));
    else if (m_trouble->text().endsWith(QChar(0x2026)))
        m_trouble->setText({});
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setVisible(!m_rows.isEmpty() || m_trouble->isVisibleTo(this));
}

}  // namespace daisychain::ui
