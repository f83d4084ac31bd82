#include "ui/composer/picture_row.h"

#include "ui/composer/reply_pictures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/plain_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace daisychain::ui {

namespace {

constexpr int LookSide = 40;

}  // namespace

/// A small copy of the picture, or a plate until it is there.
class PictureLook final : public QWidget {
public:
    PictureLook(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(LookSide, LookSide);
    }
    void setLook(const QPixmap &look)
    {
        m_look = look;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_look.isNull())
            return painter.fillRect(rect(), m_theme.color(&Tokens::sunken));
        QRect place({}, (QSizeF(m_look.size()) / m_look.devicePixelRatio()).toSize());
        place.moveCenter(rect().center());
        painter.drawPixmap(place, m_look);
    }

private:
    const Theme &m_theme;
    QPixmap m_look;
};

PictureRow::PictureRow(const QString &file, ReplyPictures &pictures, const Theme &theme, const Icons &icons,
                       QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_pictures(pictures)
    , m_theme(theme)
    , m_look(new PictureLook(theme, this))
    , m_alt(new QLineEdit(this))
    , m_decoration(new QCheckBox(tr("decoration only"), this))
    , m_remove(new IconButton(icons.icon(QStringLiteral("close")), tr("Leave this picture out"), this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Small);
    m_alt->setPlaceholderText(tr("what it shows, in words"));
    m_alt->setMinimumHeight(space::Target);
    m_decoration->setToolTip(plainToolTip(tr("There is nothing to say of it that the text doesn't say.")));
    line->addWidget(m_look);
    line->addWidget(m_alt, 1);
    line->addWidget(m_decoration);
    line->addWidget(m_remove);
    connect(m_alt, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_pictures.describe(m_file, text); });
    connect(m_decoration, &QCheckBox::clicked, this,
            [this](bool isChecked) { m_pictures.setDecoration(m_file, isChecked); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_pictures.remove(m_file); });
    connect(&m_pictures, &ReplyPictures::lookArrived, this, [this](const QString &arrived) {
        if (arrived == m_file)
            paintLook();
    });
    paintLook();
}

void PictureRow::paintLook()
{
    const QPixmap whole = m_pictures.look(m_file);
    if (whole.isNull())
        return;
    const double ratio = devicePixelRatioF();
    QPixmap small =
        whole.scaled(QSize(LookSide, LookSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    small.setDevicePixelRatio(ratio);
    m_look->setLook(small);
}

void PictureRow::show(const ReplyPicture &picture, bool isDecoration, qsizetype longest, int number)
{
    if (m_alt->text() != picture.altText)
        m_alt->setText(picture.altText);
    m_alt->setMaxLength(int(std::min<qsizetype>(longest, MostAltText)));
    m_alt->setEnabled(!isDecoration);
    m_alt->setAccessibleName(tr("Description of picture %1").arg(number));
    m_decoration->setChecked(isDecoration);
    m_decoration->setVisible(picture.altText.isEmpty());
    m_remove->setAccessibleName(tr("Leave picture %1 out").arg(number));
}

}  // namespace daisychain::ui
