"""Every kind: one bubble of each kind of message there is, as the Hub would keep it."""

from typing import Any

from tests.support.builders import NOON
from tests.support.threads import BRUNO, SHEENA, a_bubble, a_note, a_pending, our
from wadesk.core.outbox import Owed
from wadesk.core.records import AgentId, Instant, Wamid
from wadesk.core.thread import Bubble, Pending, Reaction

DAY_MS = 86_400_000
GERMAN = (
    "Die Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Bescheinigung liegt bei."
    " Könnten Sie bitte die Lieferadresse für die Weihnachtsgeschenke noch einmal prüfen?"
)
CHINESE = "你好，我想问一下这件外套还有没有中号的，如果有的话可以帮我留一件吗，谢谢！"  # noqa: RUF001 - Chinese commas
ARABIC = "مرحبا، هل يمكنكم تغيير المقاس إلى M قبل الشحن؟ رقم الطلب 40217 وشكرا جزيلا"
HEBREW = "שלום, אפשר לקבל חשבונית על ההזמנה מיום שני? תודה רבה"
LONG_WORD = "https://shop.example/" + "averylongwordthatnothingcanbreak" * 5


def of_kind(number: int, kind: str, told: Any = None, text: str = "", **columns: Any) -> Bubble:
    content = {kind: told} if told is not None else {}
    content.update(columns.pop("content", {}))
    return a_bubble(number, kind=kind, text=text, content=content, **columns)


def texts() -> list[Bubble]:
    """What people write, in their own scripts."""
    return [
        a_bubble(1, text="Hi! Do you have *size M* in _navy_, ~not black~? Code: ```NV-204-M```"),
        our(2, member=BRUNO, text="We do. See www.shop.example/coats_(new), it is 20 % off today."),
        a_bubble(3, text=GERMAN),
        our(4, text=CHINESE, statuses={"read": {"at": 1}}),
        a_bubble(5, text=ARABIC),
        our(6, text=HEBREW, statuses={"delivered": {"at": 1}}),
        a_bubble(7, text=LONG_WORD),
        a_bubble(8, text="line one\nline two\n\nline four, after a blank one"),
        a_bubble(9, text="🎉👩‍👩‍👧‍👦🇫🇷"),
        our(10, text="😊 Sure! 👍🏽", statuses={"sent": {"at": 1}}),
        a_bubble(11, text="สวัสดีครับ ส่งได้วันไหน · 안녕하세요 · お願いします"),
    ]


def attachments() -> list[Bubble]:
    return [
        of_kind(
            20, "image", {"id": "1", "mime_type": "image/jpeg", "caption": "The box"}, "The box"
        ),
        of_kind(21, "video", {"id": "2", "mime_type": "video/mp4"}),
        of_kind(22, "sticker", {"id": "3", "mime_type": "image/webp", "animated": False}),
        of_kind(23, "audio", {"id": "4", "mime_type": "audio/ogg; codecs=opus", "voice": True}),
        of_kind(24, "audio", {"id": "5", "mime_type": "audio/mpeg"}, direction="out", member=7,
                source="desk", carriage="accepted", statuses={"played": {"at": 1}}),
        of_kind(25, "document",
                {"id": "6", "mime_type": "application/pdf", "filename": "Invoice_0412.pdf",
                 "caption": "As agreed"}, "As agreed"),
        of_kind(26, "document",
                {"id": "7", "filename": "Rechnungszusammenstellung_der_letzten_drei_Jahre.xlsx"},
                "Rechnungszusammenstellung_der_letzten_drei_Jahre.xlsx"),
        of_kind(27, "location",
                {"latitude": 48.8584, "longitude": 2.2945, "name": "Tour Eiffel",
                 "address": "5 avenue Anatole France, Paris"}),
        of_kind(28, "location", {"latitude": -23.55, "longitude": -46.63}),
        of_kind(29, "contacts",
                [{"name": {"formatted_name": "林 怡君"}, "phones": [{"phone": "+886 2 1234"}],
                  "org": {"company": "Blue Door"}, "emails": [{"email": "lin@shop.example"}]}]),
    ]  # fmt: skip


def choices() -> list[Bubble]:
    items = [
        {"product_retailer_id": "NV-204-M", "quantity": 2, "item_price": 24.5, "currency": "EUR"},
        {"product_retailer_id": "SC-11", "quantity": 1, "item_price": 9, "currency": "EUR"},
    ]
    offer = {
        "type": "button",
        "header": {"type": "text", "text": "Delivery"},
        "body": {"text": "When shall we *deliver*?"},
        "footer": {"text": "Monday to Friday"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "a", "title": "Morning"}},
                {"type": "reply", "reply": {"id": "b", "title": "Afternoon"}},
            ]
        },
    }
    rows = [{"id": "1", "title": "S"}, {"id": "2", "title": "M"}]
    listed = {
        "type": "list",
        "body": {"text": "Which size?"},
        "action": {"button": "Sizes", "sections": [{"title": "All", "rows": rows}]},
    }
    return [
        of_kind(30, "order", {"catalog_id": "1", "product_items": items, "text": "By Friday?"}),
        of_kind(31, "interactive", offer, direction="out", source="phone"),
        of_kind(32, "interactive",
                {"type": "button_reply", "button_reply": {"id": "a", "title": "Morning"}}),
        of_kind(33, "interactive", listed, direction="out", source="phone"),
        of_kind(34, "interactive",
                {"type": "list_reply",
                 "list_reply": {"id": "2", "title": "M", "description": "Fits 50 to 52"}}),
        of_kind(35, "interactive", {"type": "nfm_reply", "nfm_reply": {"name": "flow"}},
                "Date: 3 March\nGuests: 4"),
        of_kind(36, "template",
                {"name": "order_sent", "language": {"code": "en"},
                 "components": [{"type": "body", "parameters": [
                     {"type": "text", "text": "Sheena"}, {"type": "text", "text": "40217"}]}]},
                "Hello {{1}}, your order {{2}} is on its way.", direction="out", source="desk",
                member=7, carriage="accepted", statuses={"read": {"at": 1}}),
        of_kind(37, "button", {"payload": "x", "text": "Stop these messages"}),
        a_bubble(38, text="I saw your ad, is it still on?", content={"referral": {
            "source_url": "https://fb.example/ad", "source_type": "ad",
            "headline": "Coats at half price", "body": "Only this week, in all our shops."}}),
        a_bubble(39, text="How much is this one?", content={
            "context": {"referred_product": {"catalog_id": "1", "product_retailer_id": "NV-204"}}}),
    ]  # fmt: skip


def oddities() -> list[Bubble]:
    """What is told about messages, and what cannot be shown."""
    quoting = {"context": {"id": "wamid.2"}}
    thumbs = Reaction("👍", Instant(1), SHEENA, None)
    heart = Reaction("❤️", Instant(2), None, AgentId(7))
    return [
        a_bubble(40, text="Navy please. Can I still change the size to M? 😊", content=quoting),
        our(41, text="Of course.", reactions=(thumbs, heart), statuses={"read": {"at": 1}}),
        a_bubble(42, text="Thanks!", reactions=(heart,), edited_at=Instant(5)),
        a_bubble(43, text="", revoked_at=Instant(5)),
        a_bubble(44, text="Win a prize", content={"context": {"frequently_forwarded": True}}),
        of_kind(45, "system", {"type": "user_changed_number"},
                "Sheena changed from 16505551234 to 16505551235"),
        of_kind(46, "unsupported", text="", content={
            "unsupported": {"type": "poll"}, "errors": [{"code": 131051}]}),
        of_kind(47, "unsupported", content={"errors": [{"code": 131060}]}),
        of_kind(48, "hologram", {"shape": "cube"}, "a cube"),
        a_bubble(49, kind="reaction", text="😮", target=Wamid("wamid.unknown")),
        a_bubble(50, kind="edit", text="I meant Tuesday", target=Wamid("wamid.unknown")),
        our(51, source="elsewhere", text="", member=None, carriage=None, statuses={"sent": {}}),
        a_note(53, text="She was promised a discount last week."),
        our(52, source="phone", text="Typed on the phone", member=None, carriage=None),
    ]  # fmt: skip


def fates() -> list[Bubble]:
    """Each state of what we send."""
    return [
        our(60, text="Waiting at the Hub", carriage="queued"),
        our(61, text="Leaving", carriage="sending"),
        our(62, text="Lost its answer", carriage="uncertain"),
        our(63, text="Out of time", carriage="rejected", problem={"code": 131047}),
        our(64, text="Never arrived", statuses={"failed": {"at": 1, "errors": [
            {"code": 135000, "title": "Generic user error", "error_data": {
                "details": "Something unusual"}}]}}),
        our(65, text="Played back", kind="audio", statuses={"played": {}}),
    ]  # fmt: skip


def waiting() -> list[Pending]:
    return [
        a_pending("k1", text="Written on the train"),
        a_pending("k2", text="At the Hub by now", owed=Owed.ACCEPTED),
        a_pending("k3", kind="document", text="", filename="Offer.pdf"),
        a_pending("k4", text="A little late", owed=Owed.REFUSED, reason="unseen_answer"),
        a_pending("k5", text="Too late", owed=Owed.REFUSED, reason="window_closed"),
        a_pending("k6", text="Before the restore", owed=Owed.DOUBTFUL),
        a_pending("k7", text="Look into the old orders", kind="note"),
        a_pending("k8", text="Oops", can_be_called_back=True, held_until=Instant(NOON)),
        a_pending("k9", text="Written on the train", can_be_called_back=True),
        a_pending("k10", text="Good morning!", planned=3, leaves_at=Instant(NOON)),
        a_pending("k11", text="It waited", owed=Owed.REFUSED, reason="stale"),
    ]


def everything() -> list[Bubble]:
    return [*texts(), *attachments(), *choices(), *oddities(), *fates()]
