#include "ui/shell/guide_sheet.h"

#include "ui/widget/segmented_tabs.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

/// The text of a page, with its pictures in the theme's light.
QString guideText(GuideSheet::Page page, bool isDark)
{
    const char *name = page == GuideSheet::Page::Desk        ? "desk"
                       : page == GuideSheet::Page::Answering ? "answering"
                       : page == GuideSheet::Page::Streams   ? "streams"
                       : page == GuideSheet::Page::Customers ? "customers"
                       : page == GuideSheet::Page::Search    ? "search"
                                                             : "daisychainctl";
    QFile file(QStringLiteral(":/help/%1.md").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression picture(QStringLiteral(R"(\]\(pictures/([a-z0-9-]+)\.png\))"));
    return text.replace(picture, isDark ? QStringLiteral("](qrc:/help/pictures/\\1-dark.png)")
                                        : QStringLiteral("](qrc:/help/pictures/\\1.png)"));
}

/// No sizes but the theme's.
void dressTitles(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat format;
        format.setFont(theme.font(level == 1 ? TypeSize::Title : TypeSize::Strong));
        cursor.mergeCharFormat(format);
        QTextBlockFormat room;
        room.setTopMargin(level == 1 ? 0 : space::Large);
        cursor.mergeBlockFormat(room);
    }
}

/// Room in the cells, the whole width, no lines.
void dressTables(const QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellPadding(space::Unit);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
    }
}

/// No picture is wider than the text.
void dressPictures(QTextDocument &document, int width)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QImage picture(QUrl(format.name()).path().prepend(u':'));
            if (picture.width() <= width)
                continue;
            format.setWidth(width);
            format.setHeight(double(picture.height()) * width / picture.width());
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
            break;  // the block's parts have moved; a picture stands in a block of its own
        }
    }
}

}  // namespace

GuideSheet::GuideSheet(const Theme &theme, const Icons &icons, QWidget *over)
    : Overlay(theme, over)
    , m_tabs(new SegmentedTabs(theme, icons))
    , m_text(new QTextBrowser)
{
    setAccessibleName(tr("Guide"));
    m_tabs->setTabs({{int(Page::Desk), tr("Working a shift")},
                     {int(Page::Answering), tr("Answering")},
                     {int(Page::Streams), tr("Streams")},
                     {int(Page::Customers), tr("Customers")},
                     {int(Page::Search), tr("Search")},
                     {int(Page::Ctl), QStringLiteral("daisychainctl")}});
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setAccessibleName(tr("Guide"));
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(space::Large, space::Large, space::Unit, space::Large);
    column->setSpacing(space::Small);
    column->addWidget(m_tabs);
    column->addWidget(m_text, 1);
    connect(m_tabs, &SegmentedTabs::chosen, this, [this](int id) { show(Page(id)); });
    connect(&theme, &Theme::changed, this, [this] {
        if (isOpen())
            show(Page(m_tabs->current()));
    });
}

void GuideSheet::openPage(Page page)
{
    show(page);
    open();
    m_text->setFocus();
}

QRect GuideSheet::sheetRect(const QRect &area) const
{
    const int width = std::min(760, area.width() - 2 * space::Large);
    const int height = std::min(680, area.height() - 2 * space::Large);
    return {(area.width() - width) / 2, (area.height() - height) / 2, width, height};
}

bool GuideSheet::focusNextPrevChild(bool)
{
    if (!m_text->hasFocus()) {
        m_text->setFocus(Qt::TabFocusReason);
        return true;
    }
    for (QAbstractButton *name : m_tabs->findChildren<QAbstractButton *>()) {
        if (name->isChecked())
            name->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void GuideSheet::show(Page page)
{
    m_tabs->setCurrent(int(page));
    m_text->setFont(theme().font(TypeSize::Body));
    m_text->document()->setDefaultFont(theme().font(TypeSize::Body));
    m_text->setMarkdown(guideText(page, theme().isDark()));
    dressTitles(*m_text->document(), theme());
    dressTables(*m_text->document());
    dressPictures(*m_text->document(), sheetRect(parentWidget()->rect()).width() - 3 * space::Large);
    m_text->moveCursor(QTextCursor::Start);
}

}  // namespace daisychain::ui
